using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Even spacing by timers that are late.</summary>
public sealed class SmoothPacingTests
{
    private static RateLimitOptions Smooth(int permits) => new() { Permits = permits, Window = TimeSpan.FromSeconds(1), Pacing = Pacing.Smooth };

    /// <summary>102 ms apart, and never less than 100.</summary>
    [Theory]
    [InlineData(0, 102)]
    [InlineData(1, 101)]
    [InlineData(2, 100)]
    [InlineData(3, 100)]
    [InlineData(5_000, 100)]
    public void A_permit_that_is_a_little_late_does_not_delay_the_next(int late, int milliseconds)
    {
        FakeTimeProvider clock = new();
        LimitSet set = LimitSet.Create(clock, Smooth(10));
        Assert.True(set.TryAcquire(out _));
        clock.Advance(set.Estimate());
        Assert.True(set.TryAcquire(out _));
        Assert.Equal(TimeSpan.FromMilliseconds(102), set.Estimate());
        clock.Advance(TimeSpan.FromMilliseconds(102 + late));
        Assert.True(set.TryAcquire(out _));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), set.Estimate());
    }

    /// <summary>Timers that are late by up to 2 ms cost little of the rate, and bring no two permits nearer than an even share of the window.</summary>
    [Theory]
    [InlineData(1, 0.975)]
    [InlineData(5, 0.975)]
    [InlineData(15, 0.97)]
    [InlineData(60, 0.92)]
    public void The_lateness_of_timers_does_not_add_up(int permits, double least)
    {
        VirtualTime time = new(1) { TimerLateness = 2 * TimeSpan.TicksPerMillisecond };
        LimitSet set = LimitSet.Create(time, Smooth(permits));
        List<long> granted = [];
        for (int caller = 0; caller < permits * 2; caller++)
        {
            time.Start(async () =>
            {
                while (true)
                {
                    Permit permit = await set.AcquireAsync();
                    granted.Add(time.Now);
                    permit.Complete();
                }
            });
        }

        time.RunUntil(100 * TimeSpan.TicksPerSecond);
        Assert.All(granted.Zip(granted.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.TicksPerSecond / permits, $"{TimeSpan.FromTicks(pair.Second - pair.First)}"));
        Assert.True(granted.Count >= least * 100 * permits, $"{granted.Count} of {100 * permits}");
    }
}
