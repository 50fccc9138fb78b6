using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes what the attributes of a paged method declare of its pages.</summary>
internal static class PagesPolicyEmitter
{
    public static void Emit(CodeWriter writer, OperationModel operation, PagesModel pages)
    {
        writer.Write($"""
            Style = {Style(operation, pages)},
            Items = {PagePathExpression.Lambda(pages.Items, "page")},
            """);
        if (pages.More is { } more)
        {
            writer.Write($"More = {PagePathExpression.Lambda(more, "page")},");
        }

        if (pages.Total is { } total)
        {
            writer.Write($"Total = {PagePathExpression.Lambda(total, "page")},");
        }

        if (pages.Carry.Count > 0)
        {
            writer.Write($"Carried = [{string.Join(", ", pages.Carry.Select(static carry => PagePathExpression.Lambda(carry.From, "page")))}],");
        }

        if (pages.EndOn != 0)
        {
            writer.Write($"EndOn = {string.Join(" | ", pages.EndOn.ToString().Split([", "], StringSplitOptions.None).Select(static flag => "global::RateGen.EndOn." + flag))},");
        }

        Numbers(writer, pages);
        if (pages.Origins.Count > 0)
        {
            writer.Write($"Origins = [{string.Join(", ", pages.Origins.Select(CSharpLiteral.Of))}],");
        }

        if (pages.AnyOrigin)
        {
            writer.Write("AnyOrigin = true,");
        }
    }

    private static void Numbers(CodeWriter writer, PagesModel pages)
    {
        if (pages.EmptyTokenIsValid)
        {
            writer.Write("EmptyTokenIsValid = true,");
        }

        if (pages.MaxPages > 0)
        {
            writer.Write($"MaxPages = {CSharpLiteral.Of(pages.MaxPages)},");
        }

        if (pages.HasPageSize)
        {
            writer.Write("HasPageSize = true,");
        }

        if (pages.MaxPageSize > 0)
        {
            writer.Write($"MaxPageSize = {CSharpLiteral.Of(pages.MaxPageSize)},");
        }
    }

    private static string Style(OperationModel operation, PagesModel pages)
    {
        string argument = pages.Style switch
        {
            { Kind: PageStyleKind.Numbered, First: { } first } => CSharpLiteral.Of(first),
            { Name: { } name } => CSharpLiteral.Of(name),
            { Path: { } path } => PagePathExpression.Lambda(path, pages.Style.Kind == PageStyleKind.Keyset ? "item" : "page"),
            _ => "",
        };
        return $"new {RuntimeNames.Services}.{pages.Style.Kind}Style<{operation.Response!.Type}, {pages.ItemType}>({argument})";
    }
}
