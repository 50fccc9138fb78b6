using System.Globalization;
using System.Text;

namespace RateGen.Limiting;

/// <summary>One limit at one moment.</summary>
public sealed class LimitSnapshot
{
    /// <summary>The declared name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>What the limit says, for example <c>15 per second</c>.</summary>
    public required string Description { get; init; }

    /// <summary>The permits of a window, a period, or at the same time, as they are now: after updates and surprises.</summary>
    public required long Permits { get; init; }

    /// <summary>The window, margin included; zero for quotas and concurrency limits.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>How many permits could be granted now, were nobody waiting.</summary>
    public required long Available { get; init; }

    /// <summary>How many permits belong to calls that have not been answered.</summary>
    public required int InFlight { get; init; }

    /// <summary>How many calls wait and need this limit.</summary>
    public required int Waiting { get; init; }

    /// <summary>How long the limit stays paused; zero when it is not.</summary>
    public TimeSpan Paused { get; init; }

    /// <summary>After how long a call that arrives now would have a permit of this limit. <see cref="TimeSpan.MaxValue"/> when nobody can tell.</summary>
    public TimeSpan NextPermitIn { get; init; }

    /// <summary>How many times the provider refused although the limit was respected; refusals of one moment count once.</summary>
    public int Incidents { get; init; }

    /// <summary>Whether permits are spaced evenly now: declared so, after repeated surprises, or in the first window of a process.</summary>
    public bool IsSmooth { get; init; }

    /// <summary>What the quota knows; null when the limit is no quota.</summary>
    public QuotaSnapshot? Quota { get; init; }

    /// <summary>The limit as a line for a log: what is not zero.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        CultureInfo culture = CultureInfo.InvariantCulture;
        text.Append(culture, $"{Name ?? "limit"} of {Description}: {Available} of {Permits} free, {InFlight} in flight, {Waiting} waiting");
        if (NextPermitIn > TimeSpan.Zero)
        {
            text.Append(NextPermitIn == TimeSpan.MaxValue ? ", next at a time that nobody can tell" : string.Create(culture, $", next in {NextPermitIn.TotalSeconds:0.###} s"));
        }

        if (Paused > TimeSpan.Zero)
        {
            text.Append(culture, $", paused for {Paused.TotalSeconds:0.###} s");
        }

        if (Incidents > 0)
        {
            text.Append(culture, $", {Incidents} incidents");
        }

        return text.Append(IsSmooth ? ", smooth" : "").ToString();
    }
}
