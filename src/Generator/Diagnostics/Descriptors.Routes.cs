using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Routes = "RateGen.Routes";

    public static readonly DiagnosticDescriptor PlaceholderWithoutParameter = Create(DiagnosticIds.PlaceholderWithoutParameter, Routes, DiagnosticSeverity.Error,
        "A placeholder has no parameter",
        "The route \"{0}\" of '{1}' names {{{2}}}, but no parameter has that name or alias: add a parameter '{2}', or [AliasAs(\"{2}\")] to the one that is meant");

    public static readonly DiagnosticDescriptor RouteNotRooted = Create(DiagnosticIds.RouteNotRooted, Routes, DiagnosticSeverity.Error,
        "A route must start with a slash",
        "The route \"{0}\" of '{1}' {2}: start it with one '/', the base address comes from the client");

    public static readonly DiagnosticDescriptor RouteMalformed = Create(DiagnosticIds.RouteMalformed, Routes, DiagnosticSeverity.Error,
        "A route template is malformed",
        "The route \"{0}\" of '{1}' is malformed at position {2}: {3}");

    public static readonly DiagnosticDescriptor AliasInvalid = Create(DiagnosticIds.AliasInvalid, Routes, DiagnosticSeverity.Error,
        "An alias is empty",
        "[AliasAs] of '{0}' is empty, so the provider could not tell the parameter: write the provider's name, or remove the attribute");

    public static readonly DiagnosticDescriptor DuplicateQueryName = Create(DiagnosticIds.DuplicateQueryName, Routes, DiagnosticSeverity.Error,
        "A query name is sent twice",
        "'{0}' sends the query parameter \"{1}\" twice: {2} have that name; rename one with [AliasAs]");

    public static readonly DiagnosticDescriptor SeveralBodies = Create(DiagnosticIds.SeveralBodies, Routes, DiagnosticSeverity.Error,
        "An operation has two bodies",
        "'{0}' has the bodies '{1}' and '{2}', but a request has one: put them in one type, or mark one [Query]");

    public static readonly DiagnosticDescriptor BodyOnGet = Create(DiagnosticIds.BodyOnGet, Routes, DiagnosticSeverity.Error,
        "A GET or HEAD has no body",
        "'{0}' sends a {2} with the body '{1}', which servers and proxies drop or refuse: use [Post], or send it in the query");

    public static readonly DiagnosticDescriptor UnsupportedParameterType = Create(DiagnosticIds.UnsupportedParameterType, Routes, DiagnosticSeverity.Error,
        "The type of a parameter is not served",
        "'{0}' has the type '{1}', which cannot be written to {2}: use text, a number, bool, char, Guid, Uri, a date or time type or an enum{3}");

    public static readonly DiagnosticDescriptor TemplateNotServed = Create(DiagnosticIds.TemplateNotServed, Routes, DiagnosticSeverity.Error,
        "A form of route template is not served yet",
        "The route \"{0}\" of '{1}' holds {2} at position {3}, which is not served yet: {4}");

    public static readonly DiagnosticDescriptor SeveralCancellationTokens = Create(DiagnosticIds.SeveralCancellationTokens, Routes, DiagnosticSeverity.Error,
        "An operation has two cancellation tokens",
        "'{0}' has the cancellation tokens '{1}' and '{2}', and nothing says which one is meant: keep one");

    public static readonly DiagnosticDescriptor ByRefParameter = Create(DiagnosticIds.ByRefParameter, Routes, DiagnosticSeverity.Error,
        "A parameter is passed by reference",
        "'{0}' is passed by '{1}', but a request carries values: remove '{1}'");

    public static readonly DiagnosticDescriptor ParametersShareName = Create(DiagnosticIds.ParametersShareName, Routes, DiagnosticSeverity.Error,
        "Two parameters have one name",
        "The parameters '{0}' and '{1}' of '{2}' both answer to \"{3}\" in the route: rename one, or give it another alias");

    public static readonly DiagnosticDescriptor RouteCharacter = Create(DiagnosticIds.RouteCharacter, Routes, DiagnosticSeverity.Error,
        "A route holds a character or segment that never arrives",
        "The route \"{0}\" of '{1}' holds {2} at position {3}: {4}");

    public static readonly DiagnosticDescriptor CancellationTokenMissing = Create(DiagnosticIds.CancellationTokenMissing, Routes, DiagnosticSeverity.Info,
        "An operation cannot be cancelled",
        "'{0}' has no CancellationToken, so a caller can neither stop waiting for a permit nor abort the request: add 'CancellationToken cancellationToken = default'");

    public static readonly DiagnosticDescriptor BindingConflict = Create(DiagnosticIds.BindingConflict, Routes, DiagnosticSeverity.Error,
        "The attributes of a parameter contradict each other",
        "'{0}' {1}: {2}");
}
