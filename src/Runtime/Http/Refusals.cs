using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Responses;
using RateGen.Retrying;
using RateGen.Telemetry;

namespace RateGen.Http;

/// <summary>What follows from "too fast" and "used up": the limit pauses, or the quota is closed, for every call.</summary>
internal sealed class Refusals(AnswerRules rules, CallBounds bounds, UsageCounters usage)
{
    private readonly ClientDeclaration _client = rules.Client;
    private readonly TimeProvider _clock = rules.Clock;

    private volatile LongPause? _longPause;

    /// <summary>Tells the limits what a response says of them.</summary>
    public void Report(HttpResponseMessage response, Call call, in Permit answered)
    {
        if (call.IsForeign)
        {
            return; // Not the provider's word.
        }

        LimitOptions[] declared = LimitsOf(call);
        LimitHeaderReader.ReportQuotas(_client.QuotaHeaders, response, call.Quotas, answered, _clock);
        LimitHeaderReader.ReportRates(HeadersOf(call), declared, response, call.Limits, answered, _clock);
        RateLimitFields.Report(response, declared, call.Limits, answered);
    }

    /// <summary>Fails while a refusal lasts whose wait is longer than the declaration allows.</summary>
    public void ThrowIfPausedForLong(Call call, int attempts)
    {
        if (_longPause is { } pause && pause.IsOn(out TimeSpan left) && (pause.Limit is null || Has(LimitsOf(call), pause.Limit)))
        {
            throw Failures.PausedForLong(_client, call, pause.Limit, left, attempts);
        }
    }

    /// <summary>Closes a quota, and says so.</summary>
    public QuotaExceededException Exhaust(in Answer answer, in ErrorBody body, string quota)
    {
        DateTimeOffset? resetAt = LimitHeaderReader.ResetAt(_client.QuotaHeaders, quota, answer.Response, _clock);
        answer.Call.Quotas.Exhaust(quota, resetAt);
        return Failures.QuotaExceeded(answer.Exchange(body.ToArray()), quota, answer.Call.Quotas, resetAt);
    }

    /// <summary>Pauses the limit for every call; throws when the call cannot be repeated after it.</summary>
    /// <param name="retry">The declaration that claims the response.</param>
    /// <param name="answer">The response.</param>
    /// <param name="body">The beginning of its body.</param>
    /// <param name="permit">The permit of the refused request.</param>
    /// <param name="history">What the call went through; the repetition is counted in it.</param>
    /// <returns>How long this call has to wait by itself, because it has no limit that could pause.</returns>
    public TimeSpan Pause(RetryDeclaration retry, in Answer answer, in ErrorBody body, in Permit permit, CallHistory history)
    {
        Call call = answer.Call;
        TimeSpan wait = RateLimitWait.Of(
            retry, HeadersOf(call), LimitsOf(call), answer.Response, body.Utf8(answer.Response.Content.Headers), history.Refusals, _clock);
        Seconds.TryWait(retry.MaxRetryAfterSeconds, out TimeSpan longest);
        if (wait > longest)
        {
            _longPause = new(_clock, retry.Limit, wait, longest);
            usage.Refused(answer.Call.Operation);
            throw Failures.WaitTooLong(answer.Exchange(body.ToArray()), retry, wait);
        }

        usage.Pausing(answer.Call.Operation, wait);
        TimeSpan paused = call.Limits.Pause(retry.Limit, wait, permit);
        usage.Refused(answer.Call.Operation); // Told only now: whoever sees the count finds the limit paused.
        wait = paused > wait ? paused : wait;
        if (history.Refusals >= retry.MaxRetries)
        {
            throw Failures.RetriesUsedUp(answer.Exchange(body.ToArray()), retry, wait);
        }

        if (!call.IsReplayable)
        {
            throw Failures.BodyIsSpent(answer.Exchange(body.ToArray()), retry, wait);
        }

        if (bounds.Left(call, history.StartedAt) is { } left && wait >= left)
        {
            throw Failures.WaitPastDeadline(answer.Exchange(body.ToArray()), retry, wait);
        }

        history.Refusals++;
        return paused > TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool Has(LimitOptions[] limits, string name) => Array.Exists(limits, limit => limit.Name == name);

    private LimitOptions[] LimitsOf(Call call) => call.Operation.Limits ?? _client.Limits;

    private LimitHeaders[] HeadersOf(Call call) => call.Operation.RateHeaders ?? _client.RateHeaders;
}
