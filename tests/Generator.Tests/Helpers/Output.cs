using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Emission;

namespace RateGen.Generator.Tests.Helpers;

/// <summary>What one run of the generator gave.</summary>
internal sealed record Output(CSharpCompilation Compilation, GeneratorRunResult Result)
{
    /// <summary>The emitted files in order of their names.</summary>
    public IReadOnlyList<GeneratedSourceResult> Files => [.. Result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal)];

    /// <summary>The text of the only emitted file.</summary>
    public string Text => Assert.Single(Files).SourceText.ToString();

    /// <summary>Errors and warnings of the compiler in the emitted files, with the markers of generated code stripped and nullability analyzed, so that nothing is held back.</summary>
    public IReadOnlyList<Diagnostic> Findings()
    {
        CSharpCompilation stripped = Compilation;
        foreach (GeneratedSourceResult file in Result.GeneratedSources)
        {
            string emitted = file.SourceText.ToString();
            Assert.StartsWith(FileHeader.Text, emitted, StringComparison.Ordinal);
            string text = "#nullable enable\n\n" + emitted[FileHeader.Text.Length..];
            stripped = stripped.ReplaceSyntaxTree(file.SyntaxTree, Compile.Parse(text, "Stripped." + file.HintName));
        }

        ImmutableArray<Diagnostic> all = stripped.GetDiagnostics(TestContext.Current.CancellationToken);
        return [.. all.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }
}
