using System.Globalization;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>What one client did to one limiter.</summary>
/// <param name="Case">Which.</param>
/// <param name="Accepted">All accepted requests.</param>
/// <param name="Refusals">When requests were refused, from the start of the run.</param>
/// <param name="Rate">Accepted requests per second in the part that counts.</param>
/// <param name="Flood">The same of a client that asks without end, however often it is refused; 0 for concurrency.</param>
internal sealed record LimitedOutcome(LimitedCase Case, int Accepted, IReadOnlyList<TimeSpan> Refusals, double Rate, double Flood);

/// <param name="Outcomes">What each client did.</param>
/// <param name="Learning">The first part of the run, in which a client may be refused because it does not know the server yet.</param>
/// <param name="LateBeats">When the server's heartbeat was late, from the start of the run, and by how much: its windows lasted longer by as much.</param>
internal sealed record LimitedReport(IReadOnlyList<LimitedOutcome> Outcomes, TimeSpan Learning, IReadOnlyList<(TimeSpan At, TimeSpan Late)> LateBeats)
{
    /// <summary>For so long a late heartbeat can be the reason of a refusal: the longest window, and the pause that may have begun in it.</summary>
    private static readonly TimeSpan s_aftermath = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan s_busy = TimeSpan.FromMilliseconds(95);

    public TimeSpan Latest => LateBeats.Select(static beat => beat.Late).DefaultIfEmpty().Max();

    public int Late(LimitedOutcome outcome) => outcome.Refusals.Count(at => at > Learning);

    /// <summary>The rate as a part of the best that can be had of this server without being refused again and again: by a client that knows it.</summary>
    public double PartOfBest(LimitedOutcome outcome)
        => outcome.Rate / Outcomes.Where(other => other.Case.Kind == outcome.Case.Kind && other.Case.Late is not null).Max(static other => other.Rate);

    /// <summary>What is broken of that which the client may expect; null when nothing is.</summary>
    public string? Broken(LimitedOutcome outcome)
    {
        if (outcome.Case.Late is { } late)
        {
            int broken = Unexplained(outcome.Refusals, late), most = outcome.Case.Limit is RateLimitOptions { Pacing: Pacing.Smooth } ? MostSmooth(outcome) : 0;
            return broken > most ? $"{broken} refusals" : null;
        }

        if (outcome.Refusals.Count > LimitedCases.MostRefusals)
        {
            return $"{outcome.Refusals.Count} refusals";
        }

        if (!outcome.Case.IsNearly && Unexplained(outcome.Refusals.Where(at => at > Learning), s_busy) is > 0 and var lateRefusals)
        {
            return $"{lateRefusals} refusals after {Learning.TotalSeconds:0} s";
        }

        return PartOfBest(outcome) is < 0.9 and var part ? string.Create(CultureInfo.InvariantCulture, $"{100 * part:0} % of the best rate") : null;
    }

    /// <summary>Whether refusals beyond what may be expected followed heartbeats that were later than the client counts with.</summary>
    public bool IsExcused(LimitedOutcome outcome) => Broken(outcome) is null && (outcome.Case.Late is null ? Late(outcome) : outcome.Refusals.Count) > 0;

    /// <summary>Even spacing on a sliding counter: 0.2 of 1,000, rounded up. Calls that open connections come a little closer together.</summary>
    private static int MostSmooth(LimitedOutcome outcome) => (int)Math.Ceiling(0.0002 * outcome.Accepted);

    private int Unexplained(IEnumerable<TimeSpan> refusals, TimeSpan counted)
        => refusals.Count(at => !LateBeats.Any(beat => beat.Late > counted && beat.At <= at + s_busy && at - beat.At < s_aftermath));
}
