using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor HeaderLineInvalid = Create(DiagnosticIds.HeaderLineInvalid, Routes, DiagnosticSeverity.Error,
        "A declared header is invalid",
        "The header \"{0}\" of '{1}' cannot be sent, because {2}: write \"Name: value\", or \"Name\" to remove one");

    public static readonly DiagnosticDescriptor MultipartOnGet = Create(DiagnosticIds.MultipartOnGet, Routes, DiagnosticSeverity.Error,
        "A GET or HEAD has no multipart body",
        "'{0}' is [Multipart] but sends a {1}, whose body servers and proxies drop or refuse: use [Post] or [Put]");

    public static readonly DiagnosticDescriptor BodyInMultipart = Create(DiagnosticIds.BodyInMultipart, Routes, DiagnosticSeverity.Error,
        "A multipart request has another body",
        "'{0}' is [Multipart], so its parameters are parts of the body, but '{1}' is marked [Body]: remove one of them");

    public static readonly DiagnosticDescriptor SeveralOfAKind = Create(DiagnosticIds.SeveralOfAKind, Routes, DiagnosticSeverity.Error,
        "Two parameters do what only one can",
        "'{0}' takes {3} from '{1}' and from '{2}', but a request has only one: keep one of them");

    public static readonly DiagnosticDescriptor UrlAndRoute = Create(DiagnosticIds.UrlAndRoute, Routes, DiagnosticSeverity.Error,
        "An operation has an address and a route",
        "'{0}' takes its whole address from '{1}' but also has the route \"{2}\": leave the route empty, or remove [Url]");

    public static readonly DiagnosticDescriptor AttributeTypeUnfit = Create(DiagnosticIds.AttributeTypeUnfit, Routes, DiagnosticSeverity.Error,
        "An attribute stands on a parameter of another type",
        "[{0}] of '{1}' does not fit the type '{2}': use {3}");

    public static readonly DiagnosticDescriptor CatchAllNotText = Create(DiagnosticIds.CatchAllNotText, Routes, DiagnosticSeverity.Error,
        "A catch-all placeholder is no text",
        "The route \"{0}\" of '{1}' lets {{**{2}}} span several segments, but a '{3}' is only one: use a string, or {{{2}}}");

    public static readonly DiagnosticDescriptor OptionalNeverNull = Create(DiagnosticIds.OptionalNeverNull, Routes, DiagnosticSeverity.Error,
        "An optional placeholder can never be left out",
        "The route \"{0}\" of '{1}' leaves {{{2}?}} out when it is null, but a '{3}' never is: use '{3}?', or {{{2}}}");

    public static readonly DiagnosticDescriptor CyclicObject = Create(DiagnosticIds.CyclicObject, Routes, DiagnosticSeverity.Error,
        "An object contains itself",
        "'{0}' of '{1}' cannot be written member by member, because its type contains itself: {2}. Send it as [Body], or leave the member out with [JsonIgnore]");

    public static readonly DiagnosticDescriptor FormatInvalid = Create(DiagnosticIds.FormatInvalid, Routes, DiagnosticSeverity.Error,
        "A format string is invalid",
        "\"{0}\" is no format of '{1}', so each call would throw: write one that .NET documents for the type");

    public static readonly DiagnosticDescriptor DuplicateHeader = Create(DiagnosticIds.DuplicateHeader, Routes, DiagnosticSeverity.Error,
        "A header is set twice",
        "'{0}' sets the header \"{1}\" twice: {2} do; keep one of them");

    public static readonly DiagnosticDescriptor PlaceholderMemberUnknown = Create(DiagnosticIds.PlaceholderMemberUnknown, Routes, DiagnosticSeverity.Error,
        "A placeholder names a member that does not exist",
        "The route \"{0}\" of '{1}' names {{{2}}}, but '{3}' has no public property '{4}': correct the placeholder, or add the property");

    public static readonly DiagnosticDescriptor DelimiterIsNoName = Create(DiagnosticIds.DelimiterIsNoName, Routes, DiagnosticSeverity.Warning,
        "The argument of [Query] is not a name",
        "[Query(\"{0}\")] of '{1}' sets the delimiter between nested names, which '{1}' does not have: write [Query(Name = \"{0}\")] or [AliasAs(\"{0}\")] for a name");

    public static readonly DiagnosticDescriptor JoinedTexts = Create(DiagnosticIds.JoinedTexts, Routes, DiagnosticSeverity.Info,
        "Joined texts may hold the separator",
        "The texts of '{0}' are joined ({1}), so one that holds the separator looks like two: use [Query(CollectionFormat.Multi)] if the provider takes it");

    public static readonly DiagnosticDescriptor DateWithoutFormat = Create(DiagnosticIds.DateWithoutFormat, Routes, DiagnosticSeverity.Info,
        "A date has no format",
        "'{0}' is sent as .NET's invariant culture writes a '{1}', such as 07/01/2025: add [Query(Format = \"yyyy-MM-dd\")], or [ApiClient(Formatting = ValueFormatting.Iso)]");

    public static readonly DiagnosticDescriptor ConverterUnfit = Create(DiagnosticIds.ConverterUnfit, Routes, DiagnosticSeverity.Error,
        "A query converter does not fit",
        "'{0}' cannot write '{1}': name a class with a public parameterless constructor that implements IQueryConverter<{2}>");

    public static readonly DiagnosticDescriptor BoundaryInvalid = Create(DiagnosticIds.BoundaryInvalid, Routes, DiagnosticSeverity.Error,
        "A multipart boundary is invalid",
        "\"{0}\" of '{1}' is no boundary: write 1 to 70 letters, digits and hyphens (RFC 2046), or none for the default");

    public static readonly DiagnosticDescriptor BodyTypeUnfit = Create(DiagnosticIds.BodyTypeUnfit, Routes, DiagnosticSeverity.Error,
        "The type of a body does not fit",
        "The body '{0}' is a '{1}', {2}: change its type or its form");

    public static readonly DiagnosticDescriptor MemberNotWritable = Create(DiagnosticIds.MemberNotWritable, Routes, DiagnosticSeverity.Error,
        "A member of an object cannot be written",
        "'{0}' of '{1}' is written member by member, but '{2}' is a '{3}', which is no text, collection, dictionary or object of such: leave it out with [JsonIgnore], or send the object as [Body]");

    public static readonly DiagnosticDescriptor PathValueMayBeNull = Create(DiagnosticIds.PathValueMayBeNull, Routes, DiagnosticSeverity.Warning,
        "A value of the path may be null",
        "'{0}' of '{1}' may be null, but null has no place in \"{2}\" and throws when it is called: write {{{3}?}} to leave the segment out then, or declare it as '{4}'");
}
