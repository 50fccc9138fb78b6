using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Responses;
using RateGen.Retrying;
using RateGen.Telemetry;

namespace RateGen.Http;

/// <summary>What follows from a response that is no success: a pause before the call is repeated, or an exception.</summary>
internal sealed class Refusals(AnswerRules rules, UsageCounters usage)
{
    /// <summary>The longest time that a timer takes.</summary>
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromDays(49);

    private readonly ClientDeclaration _client = rules.Client;
    private readonly TimeProvider _clock = rules.Clock;

    private volatile LongPause? _longPause;

    /// <summary>Tells the limits what the response says of quotas.</summary>
    public void ReportQuotas(HttpResponseMessage response, LimitSet limits, in Permit answered)
        => LimitHeaderReader.ReportQuotas(_client.QuotaHeaders, response, limits, answered, _clock);

    /// <summary>Fails while a refusal lasts whose wait is longer than the declaration allows.</summary>
    public void ThrowIfPausedForLong(in Call call, int attempt)
    {
        if (_longPause is { } pause && pause.IsOn(out TimeSpan left))
        {
            throw Failures.PausedForLong(_client, call, left, attempt);
        }
    }

    /// <summary>Returns when the call may be repeated, which then waits for its permit; throws when it may not.</summary>
    public async ValueTask HandleAsync(Call call, HttpResponseMessage response, Permit permit, int attempt, CancellationToken cancellationToken)
    {
        TimeSpan alone;
        using (response)
        {
            byte[] body = await ErrorBody.ReadAsync(response.Content, rules.Timeout, rules.Clock, cancellationToken).ConfigureAwait(false);
            ResponseClass meaning = Classifier.Classify(_client, response.StatusCode, body, out ExhaustedDeclaration? exhausted);
            Exchange exchange = new(rules, call, response, body, attempt + 1);
            alone = meaning switch
            {
                ResponseClass.RateLimited => Pause(_client.Retry!, exchange, body, call.Limits, permit, attempt),
                ResponseClass.QuotaExhausted => throw Exhaust(exchange, exhausted!.Quota!, call.Limits),
                ResponseClass.Success or ResponseClass.Refused or ResponseClass.Transient or ResponseClass.Ambiguous or ResponseClass.Permanent => throw Failures.Of(exchange, meaning),
            };
            if (!call.IsReplayable)
            {
                throw Failures.BodyIsSpent(exchange, _client.Retry!, alone);
            }
        }

        if (alone > TimeSpan.Zero)
        {
            await Task.Delay(alone < s_longestDelay ? alone : s_longestDelay, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private QuotaExceededException Exhaust(Exchange refusal, string quota, LimitSet limits)
    {
        DateTimeOffset? resetAt = LimitHeaderReader.ResetAt(_client.QuotaHeaders, quota, refusal.Response, _clock);
        limits.Exhaust(quota, resetAt);
        return Failures.QuotaExceeded(refusal, quota, limits, resetAt);
    }

    /// <summary>Pauses the limit for every call.</summary>
    /// <returns>How long this call has to wait by itself, because it has no limit that could pause.</returns>
    private TimeSpan Pause(RetryDeclaration retry, Exchange refusal, byte[] body, LimitSet limits, in Permit permit, int attempt)
    {
        TimeSpan wait = RateLimitWait.Of(retry, refusal.Response, body, attempt, _clock.GetUtcNow());
        Seconds.TryWait(retry.MaxRetryAfterSeconds, out TimeSpan longest);
        if (wait > longest)
        {
            _longPause = new(_clock, wait, longest);
            usage.Refused();
            throw Failures.WaitTooLong(refusal, retry, wait);
        }

        usage.Pausing(wait);
        TimeSpan paused = limits.Pause(retry.Limit, wait, permit);
        usage.Refused(); // Told only now: whoever sees the count finds the limit paused.
        if (attempt >= retry.MaxRetries)
        {
            throw Failures.RetriesUsedUp(refusal, retry, paused > wait ? paused : wait);
        }

        return paused > TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
