using System.Globalization;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>A limiter of the server, and what a client declares for it.</summary>
internal sealed record LimitedCase(string Kind, string Declared, LimitOptions Limit)
{
    public string Run { get; } = Declared.Replace(' ', '-');

    public string Path => $"/{Kind}/{Run}";

    public static LimitedCase Rate(string kind, double margin = 0, Pacing pacing = Pacing.Burst) => new(
        kind,
        margin > 0 ? string.Create(CultureInfo.InvariantCulture, $"margin {margin}") : pacing is Pacing.Smooth ? "smooth" : "plain",
        new RateLimitOptions { Permits = LimitedServer.Permits, Window = TimeSpan.FromSeconds(1), Margin = margin, Pacing = pacing, Scope = RateScope.Client });

    public static LimitedCase Concurrency(string kind) => new(
        kind, "plain", new ConcurrencyLimitOptions { Permits = LimitedServer.ConcurrentPermits, Scope = RateScope.Client });
}

/// <summary>What one client did to one limiter.</summary>
/// <param name="Case">Which.</param>
/// <param name="Accepted">All accepted requests.</param>
/// <param name="Refused">All refused requests.</param>
/// <param name="LateRefused">Refused requests of the part that counts: after the client could learn.</param>
/// <param name="LastRefusal">When the last one was refused.</param>
/// <param name="Rate">Accepted requests per second in the part that counts.</param>
/// <param name="Flood">The same of a client that asks without end, however often it is refused; 0 for concurrency.</param>
internal sealed record LimitedOutcome(LimitedCase Case, int Accepted, int Refused, int LateRefused, TimeSpan? LastRefusal, double Rate, double Flood);

/// <param name="Outcomes">What each client did.</param>
/// <param name="LongestHeartbeat">The longest time between two moves of the server's limiters, which should be 100 ms: its windows last longer by the rest.</param>
internal sealed record LimitedReport(IReadOnlyList<LimitedOutcome> Outcomes, TimeSpan LongestHeartbeat)
{
    /// <summary>The rate as a part of the best that can be had of this server without being refused again and again: by a client that knows it.</summary>
    public double PartOfBest(LimitedOutcome outcome)
        => outcome.Rate / Outcomes.Where(other => other.Case.Kind == outcome.Case.Kind && LimitedCases.Known.Contains(other.Case)).Max(static other => other.Rate);
}
