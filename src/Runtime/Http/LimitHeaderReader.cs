using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Retrying;

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

    /// <summary>How long a refusal of a rate limit lasts, as its declared reset header says.</summary>
    /// <param name="headers">The declared headers of rate limits.</param>
    /// <param name="limits">The limits of the call.</param>
    /// <param name="limit">The name of the refused limit; null for any.</param>
    /// <param name="response">The refusal.</param>
    /// <param name="clock">The client's clock.</param>
    /// <param name="wait">How long to wait from now.</param>
    public static bool TryGetWait(LimitHeaders[] headers, LimitOptions[] limits, string? limit, HttpResponseMessage response, TimeProvider clock, out TimeSpan wait)
    {
        wait = default;
        foreach (LimitHeaders candidate in headers)
        {
            // A refusal that names no limit is not of those that have something left.
            bool isMeant = limit is null ? !(TryGetRemaining(candidate, response, out long remaining) && remaining > 0) : candidate.Limit is null || candidate.Limit == limit;
            if (isMeant
                && RateOf(candidate, limits) is { } rate
                && TryGetWait(candidate, rate, response, clock, out TimeSpan one)
                && one > wait)
            {
                wait = one;
            }
        }

        return wait > TimeSpan.Zero;
    }

    /// <summary>Tells the limits how much each rate limit has left.</summary>
    public static void ReportRates(LimitHeaders[] headers, LimitOptions[] declared, HttpResponseMessage response, LimitSet limits, in Permit answered, TimeProvider clock)
    {
        foreach (LimitHeaders candidate in headers)
        {
            if (TryGetRemaining(candidate, response, out long remaining) && RateOf(candidate, declared) is { } rate)
            {
                TryGetWait(candidate, rate, response, clock, out TimeSpan resetsIn);
                limits.ReportRemaining(rate, remaining, resetsIn, answered);
            }
        }
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

    private static bool TryGetWait(LimitHeaders headers, RateLimitOptions rate, HttpResponseMessage response, TimeProvider clock, out TimeSpan wait)
    {
        wait = default;
        if (ResetAt(headers, response, clock) is not { } at)
        {
            return false;
        }

        // A whole second was cut off by its sender: the reset comes at its end.
        TimeSpan rounding = headers.Format is ResetFormat.EpochSeconds or ResetFormat.HttpDate ? TimeSpan.FromSeconds(1) : TimeSpan.Zero;
        TimeSpan resetsIn = at - ServerClock.Now(response, clock);
        return ResetTime.CanBeOf(rate, resetsIn) && Seconds.TryWait(resetsIn + rounding, out wait);
    }

    private static RateLimitOptions? RateOf(LimitHeaders headers, LimitOptions[] limits)
    {
        foreach (LimitOptions limit in limits)
        {
            if (limit is RateLimitOptions rate && (headers.Limit is null || rate.Name == headers.Limit))
            {
                return rate;
            }
        }

        return null;
    }

    private static bool TryGet(HttpResponseMessage response, string? header, [NotNullWhen(true)] out string? value)
    {
        value = header is not null && response.Headers.NonValidated.TryGetValues(header, out HeaderStringValues values) && values.Count == 1 ? values.ToString() : null;
        return value is not null;
    }
}
