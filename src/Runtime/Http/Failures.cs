using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Responses;
using RateGen.Serialization;

namespace RateGen.Http;

/// <summary>The exceptions of responses that are no success: what happened, where, and how to mend it.</summary>
internal static class Failures
{
    /// <summary>A response that no declaration claims.</summary>
    /// <param name="exchange">The request and its response.</param>
    /// <param name="why">Why it is not repeated or followed: a sentence that begins with a space, or nothing.</param>
    public static ApiException Of(Exchange exchange, string why)
    {
        string what = $"{exchange.Describe()}{Attempts(exchange)}; {exchange.DescribeContent()}.{why}";
        return (int)exchange.Response.StatusCode switch
        {
            >= 300 and <= 399 => new ApiException($"{exchange.Describe()}.{(why.Length > 0 ? why : " Nothing was asked that this could answer; correct the base address or the route.")}", exchange),
            401 or 403 => new ApiException($"{what} Check ApiClientOptions.ApiKey and what the key is allowed.", exchange),
            429 => new ApiException($"{what} Neither [RetryOn429] nor [Exhausted] claims this 429; declare what it means.", exchange),
            _ when ProblemJson.IsProblem(exchange.Response.Content.Headers) => new ValidationApiException(what, exchange),
            _ => new ApiException(what, exchange),
        };
    }

    /// <summary>A response that <c>[Exhausted]</c> claims without naming a quota.</summary>
    public static ApiException Refused(Exchange exchange) => (int)exchange.Response.StatusCode switch
    {
        (int)HttpStatusCode.PaymentRequired => new InsufficientBalanceException(
            $"{exchange.Describe()}: the account has no balance left. Top it up or raise the plan; the call is not repeated.", exchange),
        int status => new ApiException($"{exchange.Describe()}; {exchange.DescribeContent()}. [Exhausted({status})] declares that as used up; the call is not repeated.", exchange),
    };

    public static RateLimitedException WaitTooLong(Exchange exchange, RetryDeclaration retry, TimeSpan wait) => new(
        Invariant($"{exchange.Describe()} and asks to wait {wait.TotalSeconds} s, longer than the {retry.MaxRetryAfterSeconds} s that RetryOn429.MaxRetryAfterSeconds allows. Call again after that time, or allow more."), exchange)
    {
        Limit = retry.Limit,
        RetryAfter = wait,
    };

    public static RateLimitedException RetriesUsedUp(Exchange exchange, RetryDeclaration retry, TimeSpan wait) => new(
        Invariant($"{exchange.Describe()}, {exchange.Attempts} times in a row; the {retry.MaxRetries} repetitions of RetryOn429.MaxRetries are used up. Call again in {wait.TotalSeconds} s. If this happens often, the declared limit is above the provider's, or someone else uses the same key."), exchange)
    {
        Limit = retry.Limit,
        RetryAfter = wait,
    };

    public static RateLimitedException BodyIsSpent(Exchange exchange, RetryDeclaration retry, TimeSpan wait) => new(
        Invariant($"{exchange.Describe()}. The call is not repeated, because its body was read while it was sent and cannot be read again. Call again with a new body, or give one that lies in memory."), exchange)
    {
        Limit = retry.Limit,
        RetryAfter = wait,
    };

    public static RateLimitedException WaitPastDeadline(Exchange exchange, RetryDeclaration retry, TimeSpan wait) => new(
        Invariant($"{exchange.Describe()}. The call is not repeated, because it would have to wait {wait.TotalSeconds} s, longer than its deadline leaves. Call again after that time, or give it a longer deadline."), exchange)
    {
        Limit = retry.Limit,
        RetryAfter = wait,
    };

    public static RateLimitedException PausedForLong(ClientDeclaration client, Call call, string? limit, TimeSpan left, int attempts) => new(
        Invariant($"{client.Name}.{call.Operation.Name} was not sent: the provider asked to wait {left.TotalSeconds} s more, longer than RetryOn429.MaxRetryAfterSeconds allows. Call again after that time."))
    {
        Limit = limit,
        RetryAfter = left,
        Attempts = attempts,
    };

    /// <summary>No response came. What handlers throw may quote the request.</summary>
    public static ApiRequestException NoResponse(AnswerRules rules, Call call, HttpRequestHeaders defaults, HttpRequestException failure, int attempts, string why)
    {
        string times = attempts == 1 ? "" : Invariant($" after {attempts} requests");
        Secrets secrets = new(call, defaults);
        Uri address = rules.Redaction.Address(call.PublicAddress, secrets);
        return new($"{rules.Client.Name}.{call.Operation.Name}: {call.Method} {Excerpt.Of(address.AbsoluteUri)} got no response{times} ({rules.Redaction.Text(failure.Message.TrimEnd('.'), secrets)}).{why}", rules.Redaction.Cause(failure, secrets))
        {
            Method = call.Method,
            RequestUri = address,
            Attempts = attempts,
        };
    }

    /// <summary>The reset is the header's, else what the limits know by the calendar.</summary>
    public static QuotaExceededException QuotaExceeded(Exchange exchange, string? quota, LimitSet limits, DateTimeOffset? resetAt)
    {
        LimitSnapshot? state = limits.Snapshot().FirstOrDefault(limit => limit.Quota is not null && (quota is null || limit.Name == quota));
        resetAt ??= state?.Quota?.ResetAt;
        long size = state?.Permits ?? 0;
        return new($"{exchange.Describe()}: {QuotaExceededException.Describe(quota, size, resetAt)}", exchange, quota, size, resetAt);
    }

    private static string Attempts(Exchange exchange) => exchange.Attempts == 1 ? "" : Invariant($" after {exchange.Attempts} requests");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
