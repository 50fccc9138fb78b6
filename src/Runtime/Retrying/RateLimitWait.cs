using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Retrying;

/// <summary>How long a rate-limit refusal asks to wait.</summary>
internal static class RateLimitWait
{
    /// <summary>The longest of what the response names, else the declared back-off.</summary>
    /// <param name="retry">The declaration.</param>
    /// <param name="response">The refusal.</param>
    /// <param name="body">The beginning of its body.</param>
    /// <param name="attempt">The attempt that was refused, from 0.</param>
    /// <param name="now">The client's clock.</param>
    public static TimeSpan Of(RetryDeclaration retry, HttpResponseMessage response, ReadOnlySpan<byte> body, int attempt, DateTimeOffset now)
    {
        bool named = RetryAfter.TryRead(response, now, out TimeSpan wait);
        if (retry.RetryAfter is { } path
            && JsonBody.TryGetNumber(body, path, out double seconds)
            && Seconds.TryWait(seconds, out TimeSpan ofBody))
        {
            wait = ofBody > wait ? ofBody : wait;
            named = true;
        }

        return named ? wait : BackOff.Pause(retry, attempt);
    }
}
