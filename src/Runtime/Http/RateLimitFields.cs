using System.Net.Http.Headers;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>
/// The <c>RateLimit</c> and <c>RateLimit-Policy</c> fields (draft-ietf-httpapi-ratelimit-headers-10): <c>RateLimit: "minute";r=0;t=30</c> says that
/// the policy "minute" has nothing left and resets in 30 s, <c>RateLimit-Policy: "minute";q=60;w=60</c> that it holds 60 in 60 s.
/// </summary>
/// <remarks>
/// A policy speaks of the limit that has its name, else of the one rate limit that has its numbers, else of the only rate limit when it is itself the
/// only one. What speaks of no limit, or of a reset further off than the limit's window, is ignored, as is a malformed field (RFC 9651 §4.2).
/// </remarks>
internal static class RateLimitFields
{
    private const string Field = "RateLimit";
    private const string PolicyField = "RateLimit-Policy";

    /// <summary>How long a refusal of a limit lasts, as the field says.</summary>
    /// <param name="response">The refusal.</param>
    /// <param name="limits">The limits of the call.</param>
    /// <param name="limit">The name of the refused limit; null for any rate limit.</param>
    /// <param name="wait">How long to wait from now.</param>
    public static bool TryGetWait(HttpResponseMessage response, LimitOptions[] limits, string? limit, out TimeSpan wait)
    {
        wait = default;
        foreach (RateLimitField field in new RateLimitFieldReader(Text(response, Field), Text(response, PolicyField), limits))
        {
            if (field.Remaining <= 0 && (limit is null || field.Limit.Name == limit) && field.ResetsIn > wait)
            {
                wait = field.ResetsIn;
            }
        }

        return wait > TimeSpan.Zero;
    }

    /// <summary>Tells the limits how much the fields say is left.</summary>
    public static void Report(HttpResponseMessage response, LimitOptions[] declared, LimitSet limits, in Permit answered)
    {
        if (!response.Headers.NonValidated.Contains(Field))
        {
            return;
        }

        foreach (RateLimitField field in new RateLimitFieldReader(Text(response, Field), Text(response, PolicyField), declared))
        {
            limits.ReportRemaining(field.Limit, field.Remaining, field.ResetsIn, answered);
        }
    }

    private static string Text(HttpResponseMessage response, string field)
        => response.Headers.NonValidated.TryGetValues(field, out HeaderStringValues values) ? values.ToString() : "";
}
