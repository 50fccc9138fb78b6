using System.Globalization;
using RateGen.Http;

namespace RateGen;

/// <summary>A quota is used up: the call was not sent, or the provider refused it for this reason. It is not retried.</summary>
public class QuotaExceededException : ApiException
{
    /// <summary>Says which quota is used up and when it resets.</summary>
    /// <param name="quota">The name of the quota, or null when it has none.</param>
    /// <param name="limit">How many permits its period holds; 0 when unknown.</param>
    /// <param name="resetAt">When it resets, or null when it never does or nobody knows.</param>
    public QuotaExceededException(string? quota, long limit, DateTimeOffset? resetAt)
        : base(Describe(quota, limit, resetAt))
    {
        Quota = quota;
        Limit = limit;
        ResetAt = resetAt;
    }

    internal QuotaExceededException(string message, Exchange exchange, string? quota, long limit, DateTimeOffset? resetAt)
        : base(message, exchange)
    {
        Quota = quota;
        Limit = limit;
        ResetAt = resetAt;
    }

    /// <summary>The name of the quota, or null when it has none.</summary>
    public string? Quota { get; }

    /// <summary>How many permits its period holds; 0 when unknown.</summary>
    public long Limit { get; }

    /// <summary>When it resets, or null when it never does or nobody knows.</summary>
    public DateTimeOffset? ResetAt { get; }

    internal static string Describe(string? quota, long limit, DateTimeOffset? resetAt)
    {
        string name = quota is null ? "The quota" : $"The quota \"{quota}\"";
        string size = limit > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {limit} requests") : "";
        string reset = resetAt is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"It resets at {at:u}; wait until then or raise the plan.")
            : "The provider named no time at which it resets; raise the plan.";
        return $"{name}{size} is used up. {reset}";
    }
}
