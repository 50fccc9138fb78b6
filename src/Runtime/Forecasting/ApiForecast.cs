namespace RateGen;

/// <summary>How long so many requests will take and what they will cost, under the limits, quotas and price as they are now.</summary>
/// <remarks>Arithmetic over a snapshot: nothing is sent or reserved. Round trips are left out, so a slow provider takes longer.</remarks>
public sealed record ApiForecast
{
    /// <summary>How many requests.</summary>
    public required long Requests { get; init; }

    /// <summary>
    /// From now until the last of them may be sent, if the caller goes on whenever a quota resets. <see cref="TimeSpan.MaxValue"/> when a quota for
    /// life does not hold them.
    /// </summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>When that is; null: never.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The limit that the last wait is for, as its name or its numbers; null when nothing waits.</summary>
    public string? Limit { get; init; }

    /// <summary>What they cost by the client's price: so much for each request, or the fees of the calendar periods until the end. 0 without a price.</summary>
    public decimal Cost { get; init; }

    /// <summary>The currency of the price, or null.</summary>
    public string? Currency { get; init; }
}
