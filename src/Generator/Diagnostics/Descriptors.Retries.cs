using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Retries = "RateGen.Retries";

    public static readonly DiagnosticDescriptor RetryNumberInvalid = Create(DiagnosticIds.RetryNumberInvalid, Retries, DiagnosticSeverity.Error,
        "A number of a retry is out of range",
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
        "A status means two things",
        "'{0}' declares both [RetryOn429] and [Exhausted({1})] without a condition, so nothing says whether a {1} is waited out or final: add When to one of them");

    public static readonly DiagnosticDescriptor StatusInvalid = Create(DiagnosticIds.StatusInvalid, Retries, DiagnosticSeverity.Error,
        "A status is not an error status",
        "[{0}] on '{1}' names {2}, which is not an HTTP error status: write one from 400 to 599");

    public static readonly DiagnosticDescriptor UnknownQuota = Create(DiagnosticIds.UnknownQuota, Retries, DiagnosticSeverity.Error,
        "A quota of that name is not declared",
        "Quota \"{0}\" is not declared on '{1}'; {2}");

    public static readonly DiagnosticDescriptor DuplicateClaim = Create(DiagnosticIds.DuplicateClaim, Retries, DiagnosticSeverity.Error,
        "A response is claimed twice",
        "'{0}' declares [{1}]{2} twice{3}, so the second is never asked: remove it, or give it a condition or a status of its own");

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

    public static readonly DiagnosticDescriptor WhenHeaderSyntax = Create(DiagnosticIds.WhenHeaderSyntax, Retries, DiagnosticSeverity.Error,
        "A condition on a header is not understood",
        "WhenHeader = \"{0}\" is not understood at position {1}, because {2}: write 'Name = value', alternatives separated by '|', or a header's name alone");

    public static readonly DiagnosticDescriptor ErrorPathUnknown = Create(DiagnosticIds.ErrorPathUnknown, Retries, DiagnosticSeverity.Error,
        "A path leads nowhere in the declared error body",
        "{0}: \"{1}\" {2}, but [ThrowsOn] declares that type for the body of a {3}: correct the path, or the type");

    public static readonly DiagnosticDescriptor ThrowsTypeInvalid = Create(DiagnosticIds.ThrowsTypeInvalid, Retries, DiagnosticSeverity.Error,
        "A type cannot be thrown",
        "'{0}', which [ThrowsOn] of '{1}' names, {2}");

    public static readonly DiagnosticDescriptor NeverThrown = Create(DiagnosticIds.NeverThrown, Retries, DiagnosticSeverity.Warning,
        "What a status throws is never thrown",
        "[ThrowsOn({1})] on '{0}' is never asked, because [{2}] without a condition claims every {1} and throws its own exception: remove it, or give [{2}] a condition");

    public static readonly DiagnosticDescriptor TransientClaimed = Create(DiagnosticIds.TransientClaimed, Retries, DiagnosticSeverity.Error,
        "A status is a fault and something else",
        "[RetryOnTransient] of '{0}' calls {1} a fault that may pass, but [{2}] claims every {1}: remove it from one of them, or give [{2}] a condition");

    public static readonly DiagnosticDescriptor UnsafeRetry = Create(DiagnosticIds.UnsafeRetry, Retries, DiagnosticSeverity.Warning,
        "A retry could do the work twice",
        "'{0}' asks for [RetryOnTransient], but repeating it could do its work twice, so it is repeated only when nothing can have run: add [Idempotent] if repeating is harmless, or [IdempotencyKey] if the provider knows such keys");

    public static readonly DiagnosticDescriptor IdempotencyKeyWithoutUse = Create(DiagnosticIds.IdempotencyKeyWithoutUse, Retries, DiagnosticSeverity.Warning,
        "An idempotency key without use",
        "[IdempotencyKey] on '{0}' sends a key with {1}, which is idempotent by itself: remove it");

    public static readonly DiagnosticDescriptor PagesWithoutRetry = Create(DiagnosticIds.PagesWithoutRetry, Retries, DiagnosticSeverity.Info,
        "A 429 would end the pages",
        "A single 429 would end the pages of '{0}' in the middle, because nothing says that it is waited out: add [RetryOn429]");

    public static readonly DiagnosticDescriptor PauseBeyondDeadline = Create(DiagnosticIds.PauseBeyondDeadline, Retries, DiagnosticSeverity.Warning,
        "A pause is longer than the deadline",
        "'{0}' pauses {1} s after a refusal that names no time, but its deadline is {2} s, so it is never repeated after one: lower PauseSeconds, or raise the deadline");

    public static readonly DiagnosticDescriptor BodyReadOnce = Create(DiagnosticIds.BodyReadOnce, Retries, DiagnosticSeverity.Info,
        "A body that may be read only once",
        "'{0}' sends '{1}', a {2}: a call whose stream cannot seek is not repeated, whatever is declared; give it a stream that can, or {3}");

    public static readonly DiagnosticDescriptor TimeoutBeyondDeadline = Create(DiagnosticIds.TimeoutBeyondDeadline, Retries, DiagnosticSeverity.Warning,
        "An attempt may take longer than its call",
        "[Timeout] gives an attempt of '{0}' {1} s, but the deadline of the whole call is {2} s, so the time-out never comes and nothing is ever repeated after it: lower it, or remove it");
}
