namespace RateGen.Limiting;

/// <summary>Why a call was refused a permit before it could be sent.</summary>
public enum RateLimitRejection
{
    /// <summary>As many calls wait as <see cref="PermitRequest.QueueLimit"/> allows.</summary>
    QueueFull,

    /// <summary>The permit cannot be granted before <see cref="PermitRequest.Deadline"/>.</summary>
    Deadline,

    /// <summary>The limit was lowered below the weight of the call while it waited.</summary>
    Weight,

    /// <summary>The limiter of <see cref="ApiClientOptions.RateLimiter"/> refused its lease.</summary>
    RateLimiter,
}
