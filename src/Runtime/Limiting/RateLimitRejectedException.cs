using System.Globalization;

namespace RateGen.Limiting;

/// <summary>A permit was refused on this side; nothing was sent.</summary>
public sealed class RateLimitRejectedException : Exception
{
    /// <summary>Says why, for which limit, and how long the wait would have been.</summary>
    /// <param name="reason">Why the permit was refused.</param>
    /// <param name="limit">The limit that the call would have waited for, as its name or its numbers; of a foreign limiter its type.</param>
    /// <param name="estimate">How long the wait would have been. <see cref="TimeSpan.MaxValue"/> when it would never have ended, or when a foreign limiter does not say.</param>
    public RateLimitRejectedException(RateLimitRejection reason, string? limit, TimeSpan estimate)
        : base(Describe(reason, limit, estimate))
    {
        Reason = reason;
        Limit = limit;
        Estimate = estimate;
    }

    /// <summary>Why the permit was refused.</summary>
    public RateLimitRejection Reason { get; }

    /// <summary>The limit that the call would have waited for, as its name or its numbers; of a foreign limiter its type.</summary>
    public string? Limit { get; }

    /// <summary>How long the wait would have been. <see cref="TimeSpan.MaxValue"/> when it would never have ended, or when a foreign limiter does not say.</summary>
    public TimeSpan Estimate { get; }

    private static string Describe(RateLimitRejection reason, string? limit, TimeSpan estimate)
    {
        string wait = estimate == TimeSpan.MaxValue ? "would not end" : string.Create(CultureInfo.InvariantCulture, $"would be about {estimate.TotalSeconds:0.###} s");
        return reason switch
        {
            RateLimitRejection.QueueFull => $"No permit: the queue of the limit \"{limit}\" is full, and the wait {wait}. Raise the queue limit or send fewer calls at once.",
            RateLimitRejection.Deadline => $"No permit before the deadline: the wait for the limit \"{limit}\" {wait}. Give the call more time.",
            RateLimitRejection.Weight => $"No permit: the limit \"{limit}\" was lowered below the weight of this call while it waited. Lower the weight of the call.",
            RateLimitRejection.RateLimiter => $"No permit: ApiClientOptions.RateLimiter ({limit}) refused the call{(estimate == TimeSpan.MaxValue ? "" : $", and the wait {wait}")}. Let it queue more calls or send fewer at once.",
        };
    }
}
