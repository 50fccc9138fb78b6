using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Retries = "RateGen.Retries";

    public static readonly DiagnosticDescriptor RetryNumberInvalid = Create(DiagnosticIds.RetryNumberInvalid, Retries, DiagnosticSeverity.Error,
        "A number of RetryOn429 is out of range",
        "{0} = {1} on '{2}' is out of range: {3}");

    public static readonly DiagnosticDescriptor UnknownLimit = Create(DiagnosticIds.UnknownLimit, Retries, DiagnosticSeverity.Error,
        "A limit of that name is not declared",
        "{0} \"{1}\" is not declared on '{2}'; {3}");

    public static readonly DiagnosticDescriptor WhenSyntax = Create(DiagnosticIds.WhenSyntax, Retries, DiagnosticSeverity.Error,
        "A condition is not understood",
        "When = \"{0}\" is not understood at position {1}, because {2}: write 'path = value', alternatives separated by '|', for example \"error.code = rate_limited\"");

    public static readonly DiagnosticDescriptor BodyPathSyntax = Create(DiagnosticIds.BodyPathSyntax, Retries, DiagnosticSeverity.Error,
        "A path into the body is not understood",
        "RetryAfter = \"{0}\" is not understood at position {1}, because {2}: write names separated by dots, for example \"error.retry_after\"");

    public static readonly DiagnosticDescriptor StatusAmbiguous = Create(DiagnosticIds.StatusAmbiguous, Retries, DiagnosticSeverity.Error,
        "A 429 means two things",
        "'{0}' declares both [RetryOn429] and [Exhausted(429)] without When, so nothing says whether a 429 is waited out or final: add When to one of them");

    public static readonly DiagnosticDescriptor ExhaustedStatusInvalid = Create(DiagnosticIds.ExhaustedStatusInvalid, Retries, DiagnosticSeverity.Error,
        "The status of Exhausted is not an error status",
        "[Exhausted({0})] on '{1}' is not an HTTP error status: write one from 400 to 599");

    public static readonly DiagnosticDescriptor UnknownQuota = Create(DiagnosticIds.UnknownQuota, Retries, DiagnosticSeverity.Error,
        "A quota of that name is not declared",
        "Quota \"{0}\" is not declared on '{1}'; {2}");

    public static readonly DiagnosticDescriptor DuplicateExhausted = Create(DiagnosticIds.DuplicateExhausted, Retries, DiagnosticSeverity.Error,
        "A response is declared used up twice",
        "'{0}' declares [Exhausted({1})] twice {2}, so the second is never asked: remove it, or add When");

    public static readonly DiagnosticDescriptor RatePathUnknown = Create(DiagnosticIds.RatePathUnknown, Retries, DiagnosticSeverity.Error,
        "The path of the discovered rate is unknown",
        "\"{0}\" of [DiscoversRate] on '{1}' {2}");

    public static readonly DiagnosticDescriptor RateNotANumber = Create(DiagnosticIds.RateNotANumber, Retries, DiagnosticSeverity.Error,
        "The discovered rate is not a number",
        "\"{0}\" of [DiscoversRate] on '{1}' is of type '{2}', which is not a number: name a number, or change the type of the member");

    public static readonly DiagnosticDescriptor RateLimitAmbiguous = Create(DiagnosticIds.RateLimitAmbiguous, Retries, DiagnosticSeverity.Error,
        "The discovered rate has no single limit",
        "[DiscoversRate] on '{0}' does not say which limit it updates, and '{1}' declares {2}: {3}");

    public static readonly DiagnosticDescriptor RateWithoutResponse = Create(DiagnosticIds.RateWithoutResponse, Retries, DiagnosticSeverity.Error,
        "A rate is discovered in no response",
        "[DiscoversRate] on '{0}' reads the rate from the response, but the method returns '{1}': return Task<T> with a type that holds it");

    public static readonly DiagnosticDescriptor ResetFormatWithoutHeader = Create(DiagnosticIds.ResetFormatWithoutHeader, Retries, DiagnosticSeverity.Error,
        "A format is declared for no header",
        "ResetFormat = {1} on '{0}' says how a header is written, but ResetHeader names none: add ResetHeader, or remove ResetFormat");
}
