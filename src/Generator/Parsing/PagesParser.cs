using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="CursorPagesAttribute"/> and what it asks of the method.</summary>
internal static class PagesParser
{
    public static PagesModel? Parse(ParseContext context, IMethodSymbol method, MethodAttributes attributes, ReturnShape? shape, List<Binding> bindings)
    {
        string name = context.Named(method);
        if (attributes.CursorPages is not { } pages)
        {
            CheckWithout(context, method, shape, bindings, name);
            return null;
        }

        // A token with a mistake of its own was told already.
        if (bindings.Count == method.Parameters.Length && !bindings.Exists(binding => binding.Model.Kind == ParameterKind.PageToken))
        {
            context.Report(Descriptors.PageTokenMissing, Place.Of(method), name);
        }

        if (bindings.Find(binding => binding.Model.Kind == ParameterKind.Body) is { } body)
        {
            context.Report(Descriptors.BodyOnPages, Place.Of(body.Symbol), name, body.Symbol.Name);
        }

        if (shape is null)
        {
            return null;
        }

        if (shape.Form != ResponseForm.Pages)
        {
            context.Report(Descriptors.PagesReturnType, pages.At(), name, ParseContext.NameOf(method.ReturnType));
            return null;
        }

        if (shape.Body!.TypeKind == TypeKind.Error || shape.Item!.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        string? next = Next(context, pages, shape, name);
        string? items = ItemsParser.Parse(context, pages, shape, name);
        return next is null || items is null ? null : new PagesModel(TypeNames.Of(shape.Item!), items, next);
    }

    private static void CheckWithout(ParseContext context, IMethodSymbol method, ReturnShape? shape, List<Binding> bindings, string name)
    {
        if (shape is { Form: ResponseForm.Pages })
        {
            context.Report(Descriptors.PagesWithoutAttribute, Place.Of(method), name, ParseContext.NameOf(method.ReturnType));
        }
        else if (bindings.Find(binding => binding.Model.Kind == ParameterKind.PageToken) is { } token)
        {
            context.Report(Descriptors.PageTokenWithoutPages, Place.Of(token.Symbol), token.Symbol.Name, name);
        }
    }

    private static string? Next(ParseContext context, AttributeArguments pages, ReturnShape shape, string method)
    {
        string? text = pages.Text(nameof(CursorPagesAttribute.Next));
        if (text is null || text.Trim().Length == 0)
        {
            context.Report(Descriptors.NextMissing, pages.At(nameof(CursorPagesAttribute.Next)), method, ParseContext.NameOf(shape.Body!));
            return null;
        }

        if (PathReader.Read(context, pages, nameof(CursorPagesAttribute.Next), shape.Body!, Descriptors.NextUnknown, method) is not { } path)
        {
            return null;
        }

        if (path.Type.SpecialType != SpecialType.System_String)
        {
            context.Report(Descriptors.NextNotText, pages.At(nameof(CursorPagesAttribute.Next)), text, method, ParseContext.NameOf(path.Type));
            return null;
        }

        return path.Access;
    }
}
