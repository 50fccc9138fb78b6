using System.Globalization;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>The last line.</summary>
/// <param name="Followers">How many were fetched.</param>
/// <param name="Requests">Everything that was sent, the balance included.</param>
/// <param name="RequestsOnClock">What was sent after the balance was read.</param>
/// <param name="Refused">How many got a 429.</param>
/// <param name="Limit">Requests per second.</param>
/// <param name="RoundTrip">The smallest that was seen.</param>
/// <param name="Elapsed">From the first page's request on.</param>
internal sealed record Summary(long Followers, long Requests, long RequestsOnClock, long Refused, int Limit, TimeSpan RoundTrip, TimeSpan Elapsed)
{
    /// <summary>
    /// The least time that the limit allows over the time taken. The balance takes a permit of the first second too, so it counts in
    /// the requests; as the clock starts just after it, a perfect run can show a little more than 100 %.
    /// </summary>
    public double Efficiency => Elapsed <= TimeSpan.Zero ? 0 : Least / Elapsed;

    private TimeSpan Least => TimeSpan.FromSeconds(Math.Max(0, ((Requests + Limit - 1) / Limit) - 1)) + RoundTrip;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"followers={Followers} requests={Requests} refused={Refused} rate={Rate:0.00}/s of={Limit}/s efficiency={Efficiency * 100:0.0}% elapsed={Elapsed.TotalSeconds:0.0}s");

    private double Rate => Elapsed <= TimeSpan.Zero ? 0 : RequestsOnClock / Elapsed.TotalSeconds;
}
