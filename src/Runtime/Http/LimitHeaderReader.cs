using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>Reads what the declared headers say of limits and quotas. What is malformed says nothing.</summary>
internal static class LimitHeaderReader
{
    /// <summary>Tells the limits how much each quota has left.</summary>
    public static void ReportQuotas(LimitHeaders[] quotas, HttpResponseMessage response, LimitSet limits, in Permit answered, TimeProvider clock)
    {
        foreach (LimitHeaders quota in quotas)
        {
            if (TryGetRemaining(quota, response, out long remaining))
            {
                limits.ReportRemaining(quota.Limit, remaining, ResetAt(quota, response, clock), answered);
            }
        }
    }

    /// <summary>When a limit resets, as the response says; null when it does not.</summary>
    public static DateTimeOffset? ResetAt(LimitHeaders[] headers, string? limit, HttpResponseMessage response, TimeProvider clock)
    {
        foreach (LimitHeaders candidate in headers)
        {
            if (candidate.Limit == limit)
            {
                return ResetAt(candidate, response, clock);
            }
        }

        return null;
    }

    /// <summary>How many requests the response says are left.</summary>
    public static bool TryGetRemaining(LimitHeaders headers, HttpResponseMessage response, out long remaining)
    {
        remaining = 0;
        return TryGet(response, headers.Remaining, out string? text)
            && long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out remaining);
    }

    private static DateTimeOffset? ResetAt(LimitHeaders headers, HttpResponseMessage response, TimeProvider clock)
        => TryGet(response, headers.Reset, out string? text) && ResetTime.TryRead(text, headers.Format, ServerClock.Now(response, clock), out DateTimeOffset at)
            ? at
            : null;

    private static bool TryGet(HttpResponseMessage response, string? header, [NotNullWhen(true)] out string? value)
    {
        value = header is not null && response.Headers.NonValidated.TryGetValues(header, out HeaderStringValues values) && values.Count == 1 ? values.ToString() : null;
        return value is not null;
    }
}
