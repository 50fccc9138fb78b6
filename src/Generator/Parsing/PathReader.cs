using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Resolves the path that a property of an attribute names, and reports when it leads nowhere.</summary>
internal static class PathReader
{
    // Smithy's linter warns from there on (DeeplyNested).
    private const int MostNames = 3;

    /// <summary>The path, or null after a report.</summary>
    /// <param name="context">The parse.</param>
    /// <param name="arguments">The attribute.</param>
    /// <param name="property">Its property.</param>
    /// <param name="root">The type that the path begins in.</param>
    /// <param name="unknown">What is reported of a path that leads nowhere.</param>
    /// <param name="method">The method.</param>
    /// <param name="atRunTime">Whether what cannot be checked now may be looked up at run time.</param>
    /// <param name="value">The path, when it is only a part of the property.</param>
    public static JsonPath? Read(
        ParseContext context, AttributeArguments arguments, string property, ITypeSymbol root, DiagnosticDescriptor unknown, string method, bool atRunTime = false, string? value = null)
    {
        string text = value ?? arguments.Text(property) ?? "";
        (JsonPath? path, string problem, ITypeSymbol? opaque) = JsonPathResolver.Resolve(context, root, text);
        if (opaque is { TypeKind: TypeKind.Error } || path is { Type.TypeKind: TypeKind.Error })
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        if (atRunTime && BodyPathParser.Parse(text).Path is { Count: > MostNames } names && path is not null)
        {
            context.Report(Descriptors.PathTooDeep, arguments.At(property), property, text, method, names.Count);
        }

        if (path is { Rest.Count: > 0 })
        {
            DiagnosticDescriptor descriptor = atRunTime ? Descriptors.PathCheckedAtRunTime : Descriptors.PathUnverifiable;
            context.Report(descriptor, arguments.At(property), property, text, method, ParseContext.NameOf(path.Type));
            return atRunTime ? path : null;
        }

        if (opaque is not null)
        {
            context.Report(Descriptors.PathUnverifiable, arguments.At(property), property, text, method, ParseContext.NameOf(opaque));
        }
        else if (path is null)
        {
            context.Report(unknown, arguments.At(property).Replacing(NearestPath.Of(context, root, text)), text, method, problem, property);
        }

        return path;
    }
}
