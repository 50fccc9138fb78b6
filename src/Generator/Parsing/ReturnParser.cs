using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the return type of a method.</summary>
internal static class ReturnParser
{
    /// <summary>The shape, or null after a report.</summary>
    public static ReturnShape? Parse(ParseContext context, IMethodSymbol method)
    {
        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        ReturnShape? shape = method.ReturnsByRef || method.ReturnsByRefReadonly || method.ReturnType is not INamedTypeSymbol type ? null : Outer(type);
        if (shape is null)
        {
            return Refuse(context, method, method.ReturnType is { Name: "IObservable" }
                ? "but IAsyncEnumerable<T> is the form in which items stream"
                : "which no call over the network can return");
        }

        if (shape.Body is { } body && Problem(body, shape) is { } problem)
        {
            return Refuse(context, method, problem);
        }

        return shape;
    }

    private static ReturnShape? Outer(INamedTypeSymbol type) => type switch
    {
        { Name: "Task" or "ValueTask" } when type.IsIn(KnownNames.Tasks) => type.Arity == 0 ? new ReturnShape(ResponseForm.Nothing) { IsValueTask = type.Name == "ValueTask" } : Awaited(type.TypeArguments[0], type.Name == "ValueTask"),
        { Name: "IAsyncEnumerable", Arity: 1 } when type.IsIn("System.Collections.Generic") => new ReturnShape(ResponseForm.Items, type.TypeArguments[0]),
        { Name: "IPages", Arity: 2 } when type.IsIn(KnownNames.RateGen) => new ReturnShape(ResponseForm.Pages, type.TypeArguments[0], type.TypeArguments[1]),
        _ => null,
    };

    private static ReturnShape Awaited(ITypeSymbol type, bool isValueTask)
    {
        if (type is not INamedTypeSymbol { Name: "IApiResponse" or "ApiResponse" } named || !named.IsIn(KnownNames.RateGen))
        {
            return new ReturnShape(Form(type), type) { IsValueTask = isValueTask };
        }

        return named.Arity == 0
            ? new ReturnShape(ResponseForm.Nothing) { Head = ResponseHead.Class, IsValueTask = isValueTask }
            : new ReturnShape(Form(named.TypeArguments[0]), named.TypeArguments[0]) { Head = named.TypeKind == TypeKind.Interface ? ResponseHead.Interface : ResponseHead.Class, IsValueTask = isValueTask };
    }

    private static ResponseForm Form(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => ResponseForm.Text,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => ResponseForm.Bytes,
        { Name: "Stream" } when type.IsIn("System.IO") => ResponseForm.Stream,
        { Name: "HttpContent" } when type.IsIn(KnownNames.Http) => ResponseForm.Content,
        { Name: "HttpResponseMessage" } when type.IsIn(KnownNames.Http) => ResponseForm.Message,
        { Name: "HttpRequestMessage" } when type.IsIn(KnownNames.Http) => ResponseForm.Request,
        _ => ResponseForm.Json,
    };

    private static string? Problem(ITypeSymbol body, ReturnShape shape) => body switch
    {
        { TypeKind: TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer } => "which no JSON can become",
        { Name: "Task" or "ValueTask" } when body.IsIn(KnownNames.Tasks) => "and a task within a task carries no response",
        { Name: "IAsyncEnumerable" } when body.IsIn("System.Collections.Generic") => "but items are read while they are enumerated, without a Task around them",
        { Name: "IObservable" } when body.IsIn("System") => "but IAsyncEnumerable<T> is the form in which items stream",
        { Name: "IPages" } when body.IsIn(KnownNames.RateGen) => "but pages are fetched while they are enumerated, without a Task around them",
        { Name: "IApiResponse" or "ApiResponse" } when body.IsIn(KnownNames.RateGen) => "but status and headers belong to one response, not to a part of it",
        _ when shape.Head != ResponseHead.None && shape.Form == ResponseForm.Message => "but a whole message has its own status and headers; return Task<HttpResponseMessage>",
        _ when shape.Head != ResponseHead.None && shape.Form == ResponseForm.Request => "but a request that is not sent has no response; return Task<HttpRequestMessage>",
        _ => null,
    };

    private static ReturnShape? Refuse(ParseContext context, IMethodSymbol method, string reason)
    {
        context.Report(Descriptors.UnsupportedReturnType, Place.Of(method), ParseContext.NameOf(method), ParseContext.NameOf(method.ReturnType), reason);
        return null;
    }
}
