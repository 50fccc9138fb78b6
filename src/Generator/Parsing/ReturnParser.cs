using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the return type of a method.</summary>
internal static class ReturnParser
{
    /// <summary>The shape, or null after a report.</summary>
    public static ReturnShape? Parse(ParseContext context, IMethodSymbol method)
    {
        if (!method.ReturnsByRef && !method.ReturnsByRefReadonly && method.ReturnType is INamedTypeSymbol type)
        {
            if (type.Name == "Task" && type.IsIn(KnownNames.Tasks))
            {
                return type.Arity == 0 ? new ReturnShape(ReturnKind.Nothing) : Response(context, method, type.TypeArguments[0]);
            }

            if (type is { Name: "IPages", Arity: 2 } && type.IsIn(KnownNames.RateGen))
            {
                return new ReturnShape(ReturnKind.Pages, type.TypeArguments[0], type.TypeArguments[1]);
            }
        }

        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        return Refuse(context, method, method.ReturnType is { Name: "ValueTask" or "IAsyncEnumerable" or "IObservable" or "IApiResponse" or "ApiResponse" }
            ? "which is not served yet"
            : "which no call over the network can return");
    }

    private static ReturnShape? Response(ParseContext context, IMethodSymbol method, ITypeSymbol response) => response switch
    {
        { TypeKind: TypeKind.Error } => new ReturnShape(ReturnKind.Response, response),
        { SpecialType: SpecialType.System_String } => Refuse(context, method, "and the raw text of a response is not served yet"),
        { TypeKind: TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer } => Refuse(context, method, "which no JSON can become"),
        { Name: "Stream" } when response.IsIn("System.IO") => Refuse(context, method, "and the stream of a response is not served yet"),
        { Name: "HttpResponseMessage" or "HttpContent" or "HttpRequestMessage" } when response.IsIn("System.Net.Http") => Refuse(context, method, "and raw messages are not served yet"),
        { Name: "IApiResponse" or "ApiResponse" } => Refuse(context, method, "and responses with their headers are not served yet"),
        { Name: "Task" or "ValueTask" } when response.IsIn(KnownNames.Tasks) => Refuse(context, method, "and a task within a task carries no response"),
        { Name: "IAsyncEnumerable" } => Refuse(context, method, "and streamed items are not served yet"),
        { Name: "IPages" } when response.IsIn(KnownNames.RateGen) => Refuse(context, method, "but pages are fetched while they are enumerated, without a Task around them"),
        _ => new ReturnShape(ReturnKind.Response, response),
    };

    private static ReturnShape? Refuse(ParseContext context, IMethodSymbol method, string reason)
    {
        context.Report(Descriptors.UnsupportedReturnType, Place.Of(method), ParseContext.NameOf(method), ParseContext.NameOf(method.ReturnType), reason);
        return null;
    }
}
