using CsCheck;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>A clock that jumps, back too: some counters of processors do.</summary>
public sealed class JumpingClockTests
{
    private const int Permits = 3;

    /// <summary>Time stands still until the clock is where it was: nothing is granted twice, and nothing is lost.</summary>
    [Fact]
    public void Whatever_the_clock_says_no_window_has_a_permit_too_many() => Gen.Int[-3_000, 3_000].Array[1, 100].Sample(static jumps =>
    {
        JumpingClock clock = new();
        LimitSet set = LimitSet.Create(clock, new RateLimitOptions { Permits = Permits, Window = TimeSpan.FromSeconds(1) });
        List<long> granted = [];
        List<Permit> underWay = [];
        long latest = long.MinValue;
        foreach (int jump in jumps)
        {
            clock.Now += jump * TimeSpan.TicksPerMillisecond;
            latest = Math.Max(latest, clock.Now);
            underWay.ForEach(static permit => permit.Complete()); // At a time before their grant, perhaps.
            underWay.Clear();
            while (set.TryAcquire(out Permit permit))
            {
                granted.Add(latest);
                underWay.Add(permit);
            }
        }

        Assert.All(granted.Zip(granted.Skip(Permits)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.TicksPerSecond));
        underWay.ForEach(static permit => permit.Complete());
        clock.Now = latest + (2 * TimeSpan.TicksPerSecond);
        Assert.Equal(Permits, Enumerable.Range(0, Permits).Count(_ => set.TryAcquire(out Permit _)));
    }, iter: 300);

    private sealed class JumpingClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
