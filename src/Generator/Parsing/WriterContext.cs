using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>For which parameter the members of an object are read, and which objects lie around them.</summary>
internal sealed record WriterContext(ParseContext Context, Place Place, string Parameter, string Method, bool IsForm)
{
    /// <summary>The objects that are being read, from the outermost to the innermost.</summary>
    public Stack<ITypeSymbol> Around { get; } = new();

    /// <summary>Whether a mistake was told already.</summary>
    public bool IsReported { get; private set; }

    /// <summary>Tells a mistake once.</summary>
    public void Report(DiagnosticDescriptor descriptor, params object[] arguments)
    {
        if (!IsReported)
        {
            Context.Report(descriptor, Place, arguments);
        }

        IsReported = true;
    }
}
