using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Pages = "RateGen.Pages";

    public static readonly DiagnosticDescriptor PageTokenMissing = Create(DiagnosticIds.PageTokenMissing, Pages, DiagnosticSeverity.Error,
        "A paged operation has no page token",
        "'{0}' declares [{1}], but no parameter carries the token of the next page: mark one with [PageToken], for example '[PageToken] string? cursor = null'");

    public static readonly DiagnosticDescriptor PageTokenWithoutDefault = Create(DiagnosticIds.PageTokenWithoutDefault, Pages, DiagnosticSeverity.Error,
        "A page token has no default",
        "'{0}' is the page token but has no default, which is what the first page is asked with: write '= null' to leave it out or '= \"\"' to send it empty");

    public static readonly DiagnosticDescriptor PageTokenWithoutPages = Create(DiagnosticIds.PageTokenWithoutPages, Pages, DiagnosticSeverity.Error,
        "A page token on an operation without pages",
        "'{0}' is marked [PageToken], but '{1}' declares no pages: add a style such as [CursorPages(Next = \"…\")], or remove [PageToken]");

    public static readonly DiagnosticDescriptor SeveralPageTokens = Create(DiagnosticIds.SeveralPageTokens, Pages, DiagnosticSeverity.Error,
        "An operation has two page tokens",
        "'{0}' marks '{1}' and '{2}' with [PageToken], but one token leads to the next page: keep one");

    public static readonly DiagnosticDescriptor NextMissing = Create(DiagnosticIds.NextMissing, Pages, DiagnosticSeverity.Error,
        "Nothing says where the next page is",
        "[{0}] on '{1}' does not say {2}");

    public static readonly DiagnosticDescriptor NextUnknown = Create(DiagnosticIds.NextUnknown, Pages, DiagnosticSeverity.Error,
        "The path of the next token is unknown",
        "Next = \"{0}\" on '{1}' {2}");

    public static readonly DiagnosticDescriptor NextNotText = Create(DiagnosticIds.NextNotText, Pages, DiagnosticSeverity.Error,
        "What names the next page cannot name it",
        "Next = \"{0}\" on '{1}' is of type '{2}', but {3}");

    public static readonly DiagnosticDescriptor ItemsUnknown = Create(DiagnosticIds.ItemsUnknown, Pages, DiagnosticSeverity.Error,
        "The path of the items is unknown",
        "Items = \"{0}\" on '{1}' {2}");

    public static readonly DiagnosticDescriptor ItemsNotASequence = Create(DiagnosticIds.ItemsNotASequence, Pages, DiagnosticSeverity.Error,
        "The items are not a sequence of the item type",
        "Items = \"{0}\" on '{1}' is of type '{2}', which is not a sequence of '{3}': {4}");

    public static readonly DiagnosticDescriptor ItemsAmbiguous = Create(DiagnosticIds.ItemsAmbiguous, Pages, DiagnosticSeverity.Error,
        "The items of a page are not clear",
        "[{4}] on '{0}' names no Items, and '{1}' holds {2} of '{3}': add Items = \"…\"");

    public static readonly DiagnosticDescriptor PagesReturnType = Create(DiagnosticIds.PagesReturnType, Pages, DiagnosticSeverity.Error,
        "A paged operation returns IPages",
        "'{1}' declares [{0}] but returns '{2}': return IPages<TPage, TItem>");

    public static readonly DiagnosticDescriptor PagesWithoutAttribute = Create(DiagnosticIds.PagesWithoutAttribute, Pages, DiagnosticSeverity.Error,
        "IPages without a declaration of pages",
        "'{0}' returns '{1}', but nothing says how its pages chain: add a style, for example [CursorPages(Next = \"…\")] or [LinkPages]");

    public static readonly DiagnosticDescriptor PageTokenNotText = Create(DiagnosticIds.PageTokenNotText, Pages, DiagnosticSeverity.Error,
        "The type of a page token is not served",
        "The page token '{0}' is of type '{1}', but {2}");

    public static readonly DiagnosticDescriptor PathUnverifiable = Create(DiagnosticIds.PathUnverifiable, Pages, DiagnosticSeverity.Error,
        "A path cannot be checked at compile time",
        "{0} = \"{1}\" on '{2}' leads into '{3}', whose JSON shape is not known at compile time: use a type with members");

    public static readonly DiagnosticDescriptor PathCheckedAtRunTime = Create(DiagnosticIds.PathCheckedAtRunTime, Pages, DiagnosticSeverity.Info,
        "A path is checked at run time only",
        "{0} = \"{1}\" on '{2}' leads into '{3}', whose JSON shape is not known at compile time: it is looked up when a page comes; use a type with members to have it checked now");

    public static readonly DiagnosticDescriptor PagePathUnknown = Create(DiagnosticIds.PagePathUnknown, Pages, DiagnosticSeverity.Error,
        "A path of a page style is unknown",
        "{3} = \"{0}\" on '{1}' {2}");

    public static readonly DiagnosticDescriptor PagePathType = Create(DiagnosticIds.PagePathType, Pages, DiagnosticSeverity.Error,
        "A path of a page style leads to the wrong type",
        "{4} = \"{0}\" on '{1}' is of type '{2}', but {3}");

    public static readonly DiagnosticDescriptor SeveralPageStyles = Create(DiagnosticIds.SeveralPageStyles, Pages, DiagnosticSeverity.Error,
        "An operation has two page styles",
        "'{0}' declares [{1}] and [{2}], and nothing says which one leads to the next page: keep one");

    public static readonly DiagnosticDescriptor PageParameterMissing = Create(DiagnosticIds.PageParameterMissing, Pages, DiagnosticSeverity.Error,
        "A counted style has nothing to count with",
        "'{0}' declares [{1}], but no parameter carries {2}: mark one with [{3}], for example '[{3}] {4}'");

    public static readonly DiagnosticDescriptor PageParameterUnfit = Create(DiagnosticIds.PageParameterUnfit, Pages, DiagnosticSeverity.Error,
        "A mark that the pages do not need",
        "'{0}' is marked [{1}], but '{2}' {3}: remove it, or declare the style that it belongs to");

    public static readonly DiagnosticDescriptor PageParameterType = Create(DiagnosticIds.PageParameterType, Pages, DiagnosticSeverity.Error,
        "The type of a count is not served",
        "'{0}' is marked [{1}] and of type '{2}', but it counts: make it an int");

    public static readonly DiagnosticDescriptor SeveralPageParameters = Create(DiagnosticIds.SeveralPageParameters, Pages, DiagnosticSeverity.Error,
        "Two parameters count the same",
        "'{0}' marks '{1}' and '{2}' with [{3}], but a page has one of them: keep one");

    public static readonly DiagnosticDescriptor PageValueInBodyOfGet = Create(DiagnosticIds.PageValueInBodyOfGet, Pages, DiagnosticSeverity.Error,
        "A page token in the body of a GET",
        "'{0}' travels in the body, but a GET has none: send it in the query or a header, or use [Post]");

    public static readonly DiagnosticDescriptor OriginInvalid = Create(DiagnosticIds.OriginInvalid, Pages, DiagnosticSeverity.Error,
        "An origin is none",
        "The origin \"{0}\" of '{1}' is not a scheme, host and port: write it as \"https://eu.example.com\", without a path, query or user information");

    public static readonly DiagnosticDescriptor AnyOrigin = Create(DiagnosticIds.AnyOrigin, Pages, DiagnosticSeverity.Warning,
        "Links may lead anywhere",
        "'{0}' follows links to every origin that the provider names, or whoever writes its pages: name the ones that are meant with Origins");

    public static readonly DiagnosticDescriptor PageSettingInvalid = Create(DiagnosticIds.PageSettingInvalid, Pages, DiagnosticSeverity.Error,
        "A setting of pages makes no sense",
        "{0} on '{1}' {2}: {3}");

    public static readonly DiagnosticDescriptor PageSizeAboveMax = Create(DiagnosticIds.PageSizeAboveMax, Pages, DiagnosticSeverity.Warning,
        "A page size is above its maximum",
        "'{0}' has the default {1}, above its Max of {2}, so that every call without a size throws: lower the default, or correct Max");

    public static readonly DiagnosticDescriptor ShortPageWithoutSize = Create(DiagnosticIds.ShortPageWithoutSize, Pages, DiagnosticSeverity.Warning,
        "A short page cannot be told",
        "'{0}' ends with a short page, but no parameter says how many items a page should have: mark it with [PageSize], or end on something else");

    public static readonly DiagnosticDescriptor EndCostsARequest = Create(DiagnosticIds.EndCostsARequest, Pages, DiagnosticSeverity.Info,
        "The end costs one more request",
        "'{0}' learns its end from an empty page, one more request for each enumeration: add More or Total to [{1}] if the pages say it");

    public static readonly DiagnosticDescriptor LooksPageable = Create(DiagnosticIds.LooksPageable, Pages, DiagnosticSeverity.Info,
        "An operation looks as if it had pages",
        "'{0}' takes '{1}' and answers with \"{2}\": if '{3}' is a page, return IPages and declare [CursorPages], and all pages come by themselves");

    public static readonly DiagnosticDescriptor PathTooDeep = Create(DiagnosticIds.PathTooDeep, Pages, DiagnosticSeverity.Info,
        "A path is deep",
        "{0} = \"{1}\" on '{2}' leads through {3} names, and pages whose envelope changes break it: make sure that the provider documents it so");

    public static readonly DiagnosticDescriptor TokenCannotEnd = Create(DiagnosticIds.TokenCannotEnd, Pages, DiagnosticSeverity.Error,
        "The token of the last page cannot be missing",
        "{0} = \"{1}\" on '{2}' is of type '{3}', which is always there, so that the pages could never end: make it nullable, or add More, Total or EndOn");

    public static readonly DiagnosticDescriptor BodySpentWithFirstPage = Create(DiagnosticIds.BodySpentWithFirstPage, Pages, DiagnosticSeverity.Error,
        "A body is spent with the first page",
        "{0} of '{1}' is sent with every page, but it is spent with the first: take an object, a text or a byte[]");
}
