namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>The limiters of ASP.NET Core and two hand-written ones, each with what its clients declare. The margins are those of docs/limits.md.</summary>
internal static class LimitedCases
{
    /// <summary>What a client that does not know its server is refused at most.</summary>
    public const int MostRefusals = 40;

    /// <summary>How late a heartbeat is on a calm machine, on a busy one, and as every limit counts with; in milliseconds.</summary>
    private const int Calm = 15, Busy = 95, Always = 50;

    public static LimitedCase[] All { get; } =
    [
        LimitedCase.Concurrency("concurrency"),
        LimitedCase.Knows("token", 0, Always),
        LimitedCase.Knows("token", 0.2, Busy),
        LimitedCase.Knows("fixed", 0.12, Calm),
        LimitedCase.Knows("fixed", 0.2, Busy),
        LimitedCase.Learns("fixed"),
        LimitedCase.Knows("sliding-12", 0.35, Calm),
        LimitedCase.Knows("sliding-12", 0.5, Busy),
        LimitedCase.NearlyKnows("sliding-12", 0.2),
        LimitedCase.Learns("sliding-12"),
        LimitedCase.Knows("sliding-10", 1.05, Calm),
        LimitedCase.Knows("sliding-10", 1.2, Busy),
        LimitedCase.NearlyKnows("sliding-10", 0.7),
        LimitedCase.Learns("sliding-10"),
        LimitedCase.Knows("sliding-20", 1.05, Calm),
        LimitedCase.Knows("sliding-20", 1.5, Busy),
        LimitedCase.Learns("sliding-20"),
        LimitedCase.Smooth("counter"),
        LimitedCase.Learns("counter"),
        LimitedCase.Smooth("bucket-5"),
        LimitedCase.Learns("bucket-5"),
    ];
}
