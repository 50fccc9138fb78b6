using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Limiting;

namespace RateGen.Retrying;

/// <summary>How long a rate-limit refusal asks to wait.</summary>
internal static class RateLimitWait
{
    /// <summary>The longest of what the response names for the limit, else the declared back-off.</summary>
    /// <param name="retry">The declaration.</param>
    /// <param name="headers">The declared headers of rate limits.</param>
    /// <param name="limits">The limits of the call.</param>
    /// <param name="response">The refusal.</param>
    /// <param name="body">The beginning of its body.</param>
    /// <param name="attempt">How often the call was refused before.</param>
    /// <param name="clock">The client's clock.</param>
    public static TimeSpan Of(
        RetryDeclaration retry, LimitHeaders[] headers, LimitOptions[] limits, HttpResponseMessage response, ReadOnlySpan<byte> body, int attempt, TimeProvider clock)
    {
        TimeSpan wait = default;
        Take(ref wait, RetryAfter.TryRead(response, ServerClock.Now(response, clock), out TimeSpan ofHeader), ofHeader);
        if (retry.RetryAfter is { } path && JsonBody.TryGetNumber(body, path, out double seconds))
        {
            Take(ref wait, Seconds.TryWait(seconds, out TimeSpan ofBody), ofBody);
        }

        Take(ref wait, RateLimitFields.TryGetWait(response, limits, retry.Limit, out TimeSpan ofField), ofField);
        Take(ref wait, LimitHeaderReader.TryGetWait(headers, limits, retry.Limit, response, clock, out TimeSpan ofReset), ofReset);
        return wait > TimeSpan.Zero ? wait : BackOff.Pause(retry, attempt);
    }

    private static void Take(ref TimeSpan longest, bool isRead, TimeSpan wait)
    {
        if (isRead && wait > longest)
        {
            longest = wait;
        }
    }
}
