using System.Globalization;
using RateGen.Samples.Provider.Limiting;
using RateGen.Samples.Provider.Network;

namespace RateGen.Samples.Provider.HyperSearch;

/// <summary>HyperSearchX's answers: bodies and headers as its page shows them. <c>X-RateLimit-*</c> tell the month, never the minute.</summary>
internal sealed class HyperSearchAnswers(HyperSearchPlan plan, RequestIds requestIds)
{
    public Answer Found(AccountState state, string query, string tier)
    {
        SearchHitBody[] hits = [.. Enumerable.Range(1, 3).Select(number => new SearchHitBody(
            string.Create(CultureInfo.InvariantCulture, $"{query}, part {number}"),
            string.Create(CultureInfo.InvariantCulture, $"https://example.com/{Hash.Of(query.Length, query[0], number):x}"),
            $"What is known about {query}."))];
        return WithHeaders(Answer.Json(StatusCodes.Status200OK, new(query, tier, hits), HyperSearchBodies.Default.SearchResultBody), state, requestIds.Next());
    }

    public Answer Usage(AccountState state)
    {
        UsageBody body = new(plan.Name, state.Limit, state.Used, state.Remaining, Instant(state.ResetsAt), plan.RequestsPerMinute, new(state.Searches, 0, 0));
        return WithHeaders(Answer.Json(StatusCodes.Status200OK, body, HyperSearchBodies.Default.UsageBody), state, requestIds.Next());
    }

    public Answer Refused(AccountState state)
    {
        if (state.Admission is Admission.UsedUp)
        {
            return Error(state, StatusCodes.Status429TooManyRequests, "quota_exceeded",
                $"Monthly quota exhausted. Resets {Instant(state.ResetsAt)} or upgrade your plan.");
        }

        int seconds = Math.Max(1, (int)Math.Ceiling(state.RetryIn.TotalSeconds));
        string message = string.Create(CultureInfo.InvariantCulture, $"Too many requests. You have exceeded the {plan.RequestsPerMinute} requests/minute limit.");
        return Error(state, StatusCodes.Status429TooManyRequests, "rate_limited", message, seconds)
            .With("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>An error; <paramref name="state"/> is null while the account is unknown, and there is no limit to tell.</summary>
    public Answer Error(AccountState? state, int status, string code, string message, int? retryAfter = null)
    {
        string id = requestIds.Next();
        return WithHeaders(Answer.Json(status, new(new(code, message, retryAfter, id)), HyperSearchBodies.Default.ErrorBody), state, id);
    }

    private static Answer WithHeaders(Answer answer, AccountState? state, string requestId)
    {
        if (state is { } known)
        {
            answer.With("X-RateLimit-Limit", Count(known.Limit))
                .With("X-RateLimit-Remaining", Count(known.Remaining))
                .With("X-RateLimit-Reset", Instant(known.ResetsAt));
        }

        return answer.With("X-Request-Id", requestId);
    }

    private static string Count(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
