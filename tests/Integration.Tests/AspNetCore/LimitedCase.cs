using System.Globalization;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>A limiter of the server, what a client declares for it, and what it may expect.</summary>
/// <param name="Kind">The limiter.</param>
/// <param name="Declared">What is declared, in words.</param>
/// <param name="Limit">What is declared.</param>
/// <param name="Late">Nothing is refused while the server's heartbeat is no later than this; null: the server is learned, which costs a few refusals.</param>
internal sealed record LimitedCase(string Kind, string Declared, LimitOptions Limit, TimeSpan? Late)
{
    public string Run { get; } = Declared.Replace(' ', '-');

    public string Path => $"/{Kind}/{Run}";

    /// <summary>The margin fits most windows of the server: when the first one comes that is longer, nobody can know.</summary>
    public bool IsNearly { get; private init; }

    /// <summary>A client that does not know its server.</summary>
    public static LimitedCase Learns(string kind) => Rate(kind, 0, Pacing.Burst, null);

    /// <summary>A client that knows its server not quite.</summary>
    public static LimitedCase NearlyKnows(string kind, double margin) => Rate(kind, margin, Pacing.Burst, null) with { IsNearly = true };

    /// <summary>A client that knows how long the server's windows last when its heartbeat is no later than this.</summary>
    public static LimitedCase Knows(string kind, double margin, int lateMilliseconds) => Rate(kind, margin, Pacing.Burst, TimeSpan.FromMilliseconds(lateMilliseconds));

    /// <summary>A client that knows that its server wants permits evenly spaced.</summary>
    public static LimitedCase Smooth(string kind) => Rate(kind, 0, Pacing.Smooth, TimeSpan.MaxValue);

    public static LimitedCase Concurrency(string kind) => new(
        kind, "plain", new ConcurrencyLimitOptions { Permits = LimitedServer.ConcurrentPermits, Scope = RateScope.Client }, TimeSpan.MaxValue);

    private static LimitedCase Rate(string kind, double margin, Pacing pacing, TimeSpan? late) => new(
        kind,
        margin > 0 ? string.Create(CultureInfo.InvariantCulture, $"margin {margin}") : pacing is Pacing.Smooth ? "smooth" : "plain",
        new RateLimitOptions { Permits = LimitedServer.Permits, Window = TimeSpan.FromSeconds(1), Margin = margin, Pacing = pacing, Scope = RateScope.Client },
        late);
}
