using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads what leads from page to page.</summary>
internal static class PageStyleParser
{
    public static PageStyleKind KindOf(string className) => className switch
    {
        nameof(CursorPagesAttribute) => PageStyleKind.Cursor,
        nameof(HeaderPagesAttribute) => PageStyleKind.Header,
        nameof(KeysetPagesAttribute) => PageStyleKind.Keyset,
        nameof(OffsetPagesAttribute) => PageStyleKind.Offset,
        nameof(NumberedPagesAttribute) => PageStyleKind.Numbered,
        nameof(LinkPagesAttribute) => PageStyleKind.Link,
        nameof(UrlPagesAttribute) => PageStyleKind.Url,
        _ => throw new NotSupportedException(className), // Nothing else can derive from the base.
    };

    /// <summary>The style, or null after a report.</summary>
    public static PageStyleModel? Parse(ParseContext context, AttributeArguments pages, PageStyleKind kind, ReturnShape shape, PageParameterModel? token, string method)
    {
        bool isRaw = token?.Form == PathForm.Raw;
        switch (kind)
        {
            case PageStyleKind.Cursor:
                return Path(IsGiven(context, pages, nameof(CursorPagesAttribute.Next), method, $"where a page tells the next token: add Next = \"…\", the path in '{ParseContext.NameOf(shape.Body!)}'")
                    ? PagePathParser.Token(context, pages, nameof(CursorPagesAttribute.Next), shape.Body!, Descriptors.NextUnknown, method, isRaw)
                    : null);
            case PageStyleKind.Keyset:
                return Path(IsGiven(context, pages, nameof(KeysetPagesAttribute.Key), method, $"which value of an item the next page begins after: add Key = \"…\", the path in '{ParseContext.NameOf(shape.Item!)}'")
                    ? PagePathParser.Token(context, pages, nameof(KeysetPagesAttribute.Key), shape.Item!, Descriptors.PagePathUnknown, method, isRaw)
                    : null);
            case PageStyleKind.Url:
                return Path(IsGiven(context, pages, nameof(UrlPagesAttribute.Next), method, $"where a page tells the next address: add Next = \"…\", the path in '{ParseContext.NameOf(shape.Body!)}'")
                    ? PagePathParser.Address(context, pages, nameof(UrlPagesAttribute.Next), shape.Body!, method)
                    : null);
            case PageStyleKind.Header:
                if (!IsGiven(context, pages, nameof(HeaderPagesAttribute.Next), method, "which header names the next page: add Next = \"…\", for example \"x-continuation\""))
                {
                    return null;
                }

                HeaderNames.Check(context, pages, nameof(HeaderPagesAttribute.Next));
                return new PageStyleModel(kind, Name: pages.Text(nameof(HeaderPagesAttribute.Next)));
            case PageStyleKind.Link:
                string rel = pages.Value(nameof(LinkPagesAttribute.Rel), "next");
                return rel.Trim().Length > 0 && !rel.Any(char.IsWhiteSpace) ? new PageStyleModel(kind, Name: rel) : Refuse(context, pages, rel, method);
            case PageStyleKind.Numbered:
                return new PageStyleModel(kind, First: pages.Value(nameof(NumberedPagesAttribute.First), 1));
            default:
                return new PageStyleModel(kind);
        }

        PageStyleModel? Path(PagePathModel? path) => path is null ? null : new PageStyleModel(kind, path);
    }

    private static bool IsGiven(ParseContext context, AttributeArguments pages, string property, string method, string what)
    {
        if (pages.Text(property) is { } text && text.Trim().Length > 0)
        {
            return true;
        }

        context.Report(Descriptors.NextMissing, pages.At(property), pages.ShortName, method, what);
        return false;
    }

    private static PageStyleModel? Refuse(ParseContext context, AttributeArguments pages, string rel, string method)
    {
        context.Report(Descriptors.PageSettingInvalid, pages.At(nameof(LinkPagesAttribute.Rel)), $"Rel = \"{rel}\"", method, "is no link relation", "write one word, for example \"next\"");
        return null;
    }
}
