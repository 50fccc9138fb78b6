using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Resolves the path that a property of an attribute names, and reports when it leads nowhere.</summary>
internal static class PathReader
{
    public static JsonPath? Read(ParseContext context, AttributeArguments arguments, string property, ITypeSymbol root, DiagnosticDescriptor unknown, string method)
    {
        string text = arguments.Text(property) ?? "";
        (JsonPath? path, string problem, ITypeSymbol? opaque) = JsonPathResolver.Resolve(context, root, text);
        if (opaque is { TypeKind: TypeKind.Error } || path is { Type.TypeKind: TypeKind.Error })
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        if (opaque is not null)
        {
            context.Report(Descriptors.PathUnverifiable, arguments.At(property), property, text, method, ParseContext.NameOf(opaque));
        }
        else if (path is null)
        {
            context.Report(unknown, arguments.At(property).Replacing(NearestPath.Of(context, root, text)), text, method, problem);
        }

        return path;
    }
}
