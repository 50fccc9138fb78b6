using CsCheck;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>The forecast against what really happens, in virtual time.</summary>
public sealed class ForecastTests
{
    private static readonly int[] s_seconds = [1, 5, 60];

    private static readonly Gen<RateLimitOptions> s_slots = Gen.Select(Gen.Int[1, 30], Gen.Int[0, 2].Select(static index => s_seconds[index]), Gen.Bool)
        .Select(static (permits, seconds, isSmooth) => new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(seconds), Pacing = isSmooth ? Pacing.Smooth : Pacing.Burst });

    private static readonly Gen<RateLimitOptions> s_bucket = Gen.Select(Gen.Int[1, 20], Gen.Int[1, 30])
        .Select(static (permits, more) => new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(1), Burst = permits + more });

    private static readonly Gen<QuotaOptions> s_quota = Gen.Select(Gen.Int[20, 200], Gen.Bool.Select(static isDay => (RatePeriod?)(isDay ? RatePeriod.PerDay : RatePeriod.PerMonth)))
        .Select(static (permits, period) => new QuotaOptions { Permits = permits, Period = period });

    private static readonly Gen<LimitOptions[]> s_limits = Gen.OneOf(
        s_slots.Select(static rate => (LimitOptions[])[rate]),
        Gen.Select(s_slots, s_bucket).Select(static (slots, bucket) => (LimitOptions[])[slots, bucket]),
        Gen.Select(s_slots, s_quota).Select(static (slots, quota) => (LimitOptions[])[slots, quota]),
        Gen.Select(s_bucket, s_quota).Select(static (bucket, quota) => (LimitOptions[])[bucket, quota]));

    [Fact]
    public void It_foretells_when_the_last_permit_is_granted()
        => Gen.Select(s_limits, Gen.Int[1, 300], Gen.Int[0, 40]).Sample(static (limits, requests, before) =>
        {
            VirtualTime time = new(1) { TimerLateness = 0 };
            LimitSet set = LimitSet.Create(time, limits);
            Run(time, set, before);
            TimeSpan foretold = set.Forecast(requests).Duration;
            long start = time.Now;
            TimeSpan took = TimeSpan.FromTicks(Run(time, set, requests) - start);

            // Timers count whole milliseconds, for each permit that had to be waited for.
            TimeSpan rounding = TimeSpan.FromMilliseconds(10 + (2 * (requests + before)));
            Assert.InRange(took, foretold - rounding, foretold + rounding + (foretold * 0.01));
        }, iter: 150);

    /// <summary>15 per second: 15 at once, of the next 15 the last three a beat later, and so on.</summary>
    [Theory]
    [InlineData(15, 0)]
    [InlineData(27, 1001)]
    [InlineData(28, 1151)]
    [InlineData(30, 1151)]
    [InlineData(42, 2002)]
    [InlineData(45, 2152)]
    public void The_end_of_a_burst_is_foretold_a_beat_later(int requests, int milliseconds)
        => Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), LimitSet.Create(new VirtualTime(1), new RateLimitOptions { Permits = 15, Window = TimeSpan.FromSeconds(1) }).Forecast(requests).Duration);

    [Fact]
    public void A_quota_for_life_that_is_too_small_never_ends()
    {
        LimitSet set = LimitSet.Create(new VirtualTime(1), new QuotaOptions { Name = "life", Permits = 100 });
        Assert.Equal((TimeSpan.Zero, null), (set.Forecast(100).Duration, set.Forecast(100).Limit));
        Assert.Equal((TimeSpan.MaxValue, "life"), (set.Forecast(101).Duration, set.Forecast(101).Limit));
    }

    [Fact]
    public void A_forecast_of_a_billion_requests_ends_at_once_and_follows_the_rate()
    {
        LimitSet set = LimitSet.Create(new VirtualTime(1), new RateLimitOptions { Permits = 15, Window = TimeSpan.FromSeconds(1) });
        Assert.InRange(set.Forecast(1_000_000_000).Duration.TotalSeconds / (1_000_000_000 / 15.0), 0.999, 1.002);
    }

    [Fact]
    public void A_forecast_uses_nothing_up()
    {
        LimitSet set = LimitSet.Create(new VirtualTime(1), new RateLimitOptions { Permits = 15, Window = TimeSpan.FromSeconds(1) }, new QuotaOptions { Permits = 100 });
        Assert.Equal(set.Forecast(90), set.Forecast(90));
        Assert.Equal(100, set.Snapshot()[1].Quota!.Remaining);
        Assert.True(set.TryAcquire(out _));
    }

    /// <summary>One caller after the other, each answered at once; who meets the end of a quota goes on when it resets. Returns when the last was granted.</summary>
    private static long Run(VirtualTime time, LimitSet set, int requests)
    {
        long last = time.Now;
        int granted = 0;
        time.Start(async () =>
        {
            while (granted < requests)
            {
                try
                {
                    Permit permit = await set.AcquireAsync();
                    granted++;
                    last = time.Now;
                    permit.Complete();
                }
                catch (QuotaExceededException exceeded)
                {
                    await time.Delay((exceeded.ResetAt!.Value - time.GetUtcNow()).Ticks);
                }
            }
        });
        time.RunUntil(time.Now);
        for (long step = TimeSpan.TicksPerMillisecond; granted < requests; step = Math.Min(step * 2, TimeSpan.TicksPerDay))
        {
            time.RunUntil(time.Now + step);
        }

        return last;
    }
}
