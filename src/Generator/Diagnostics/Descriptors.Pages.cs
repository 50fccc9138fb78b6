using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Pages = "RateGen.Pages";

    public static readonly DiagnosticDescriptor PageTokenMissing = Create(DiagnosticIds.PageTokenMissing, Pages, DiagnosticSeverity.Error,
        "A paged operation has no page token",
        "'{0}' declares [CursorPages], but no parameter carries the token of the next page: mark one with [PageToken], for example '[PageToken] string? cursor = null'");

    public static readonly DiagnosticDescriptor PageTokenWithoutDefault = Create(DiagnosticIds.PageTokenWithoutDefault, Pages, DiagnosticSeverity.Error,
        "A page token has no default",
        "'{0}' is the page token but has no default, which is what the first page is asked with: write '= null' to leave it out or '= \"\"' to send it empty");

    public static readonly DiagnosticDescriptor PageTokenWithoutPages = Create(DiagnosticIds.PageTokenWithoutPages, Pages, DiagnosticSeverity.Error,
        "A page token on an operation without pages",
        "'{0}' is marked [PageToken], but '{1}' declares no pages: add [CursorPages(Next = \"…\")], or remove [PageToken]");

    public static readonly DiagnosticDescriptor SeveralPageTokens = Create(DiagnosticIds.SeveralPageTokens, Pages, DiagnosticSeverity.Error,
        "An operation has two page tokens",
        "'{0}' marks '{1}' and '{2}' with [PageToken], but one token leads to the next page: keep one");

    public static readonly DiagnosticDescriptor NextMissing = Create(DiagnosticIds.NextMissing, Pages, DiagnosticSeverity.Error,
        "Nothing says where the next token is",
        "[CursorPages] on '{0}' does not say where a page tells the next token: add Next = \"…\", the path in '{1}'");

    public static readonly DiagnosticDescriptor NextUnknown = Create(DiagnosticIds.NextUnknown, Pages, DiagnosticSeverity.Error,
        "The path of the next token is unknown",
        "Next = \"{0}\" on '{1}' {2}");

    public static readonly DiagnosticDescriptor NextNotText = Create(DiagnosticIds.NextNotText, Pages, DiagnosticSeverity.Error,
        "The next token is not a string",
        "Next = \"{0}\" on '{1}' is of type '{2}', but a page token is text: make it a string?");

    public static readonly DiagnosticDescriptor ItemsUnknown = Create(DiagnosticIds.ItemsUnknown, Pages, DiagnosticSeverity.Error,
        "The path of the items is unknown",
        "Items = \"{0}\" on '{1}' {2}");

    public static readonly DiagnosticDescriptor ItemsNotASequence = Create(DiagnosticIds.ItemsNotASequence, Pages, DiagnosticSeverity.Error,
        "The items are not a sequence of the item type",
        "Items = \"{0}\" on '{1}' is of type '{2}', which is not a sequence of '{3}': {4}");

    public static readonly DiagnosticDescriptor ItemsAmbiguous = Create(DiagnosticIds.ItemsAmbiguous, Pages, DiagnosticSeverity.Error,
        "The items of a page are not clear",
        "[CursorPages] on '{0}' names no Items, and '{1}' holds {2} of '{3}': add Items = \"…\"");

    public static readonly DiagnosticDescriptor PagesReturnType = Create(DiagnosticIds.PagesReturnType, Pages, DiagnosticSeverity.Error,
        "A paged operation returns IPages",
        "'{0}' declares [CursorPages] but returns '{1}': return IPages<TPage, TItem>");

    public static readonly DiagnosticDescriptor PagesWithoutAttribute = Create(DiagnosticIds.PagesWithoutAttribute, Pages, DiagnosticSeverity.Error,
        "IPages without a declaration of pages",
        "'{0}' returns '{1}', but nothing says how its pages chain: add [CursorPages(Next = \"…\")]");

    public static readonly DiagnosticDescriptor PageTokenNotText = Create(DiagnosticIds.PageTokenNotText, Pages, DiagnosticSeverity.Error,
        "A page token is not a string",
        "The page token '{0}' is of type '{1}', but page tokens are text: make it a string?");

    public static readonly DiagnosticDescriptor BodyOnPages = Create(DiagnosticIds.BodyOnPages, Pages, DiagnosticSeverity.Error,
        "A paged operation with a body is not served yet",
        "'{0}' is paged and has the body '{1}', which is not served yet: send it in the query, or read the pages with Task<T> calls");

    public static readonly DiagnosticDescriptor PathUnverifiable = Create(DiagnosticIds.PathUnverifiable, Pages, DiagnosticSeverity.Error,
        "A path cannot be checked at compile time",
        "{0} = \"{1}\" on '{2}' leads into '{3}', whose JSON shape is not known at compile time: use a type with members");
}
