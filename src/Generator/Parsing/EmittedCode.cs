using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>Knows the generator's own output: the analyzer sees it in the compilation, the generator does not.</summary>
internal static class EmittedCode
{
    // The compiler puts emitted files into a folder of the generator's full name.
    private const string GeneratorName = "RateGen.Generator.ClientGenerator";

    /// <summary>Whether every declaration of the symbol is in emitted code.</summary>
    public static bool Contains(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree.FilePath.IndexOf(GeneratorName, StringComparison.Ordinal) < 0)
            {
                return false;
            }
        }

        return symbol.DeclaringSyntaxReferences.Length > 0;
    }
}
