namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>The limiters of ASP.NET Core and two hand-written ones, each with what its clients declare.</summary>
internal static class LimitedCases
{
    /// <summary>What a client that does not know its server is refused at most.</summary>
    public const int MostRefusals = 40;

    /// <summary>Clients that know how long the server's windows last: a whole number of heartbeats, and the heartbeat's own jitter.</summary>
    /// <remarks>
    /// The bucket is refilled on a heartbeat for the time since the last one, so that one of N is full again after up to 1.1 s. A segment of
    /// 50 ms lasts one heartbeat. One of 83 ms does too, unless a punctual heartbeat follows a late one. One of 100 ms lasts one or two, because
    /// a heartbeat after 99.9 ms is too early for it.
    /// </remarks>
    public static LimitedCase[] Known { get; } =
    [
        LimitedCase.Concurrency("concurrency"),
        LimitedCase.Rate("token", margin: 0.12),
        LimitedCase.Rate("fixed", margin: 0.2),
        LimitedCase.Rate("sliding-12", margin: 0.35),
        LimitedCase.Rate("sliding-10", margin: 1.05),
        LimitedCase.Rate("sliding-20", margin: 1.05),
        LimitedCase.Rate("counter", pacing: Pacing.Smooth),
        LimitedCase.Rate("bucket-5", pacing: Pacing.Smooth),
    ];

    /// <summary>The same servers for clients that do not know it, or not quite.</summary>
    public static LimitedCase[] Surprising { get; } =
    [
        LimitedCase.Rate("token"),
        LimitedCase.Rate("sliding-12", margin: 0.2),
        LimitedCase.Rate("sliding-10", margin: 0.7),
        LimitedCase.Rate("sliding-20", margin: 1),
        LimitedCase.Rate("fixed"),
        LimitedCase.Rate("sliding-12"),
        LimitedCase.Rate("sliding-10"),
        LimitedCase.Rate("sliding-20"),
        LimitedCase.Rate("counter"),
        LimitedCase.Rate("bucket-5"),
    ];

    public static LimitedCase[] All { get; } = [.. Known, .. Surprising];
}
