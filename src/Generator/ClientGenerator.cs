using Microsoft.CodeAnalysis;

namespace RateGen.Generator;

/// <summary>The pipeline and nothing else: annotated interface → model → source.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
