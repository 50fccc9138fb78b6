using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Adapters;

public sealed class LeaseTimeoutTests : RateLimiterTestBase
{
    [Fact]
    public async Task A_lease_that_is_never_disposed_counts_as_failed_after_100_seconds()
    {
        await using LimitSetRateLimiter limiter = Limiter(PerSecond(1));
        Granted(limiter.AttemptAcquire());
        Task<RateLimitLease> waits = limiter.AcquireAsync().AsTask();

        Clock.Advance(Milliseconds(99_999));
        Assert.Equal(0, limiter.ExpiredLeases);
        Clock.Advance(Milliseconds(1));
        Assert.Equal(1, limiter.ExpiredLeases);

        Clock.Advance(Second - Milliseconds(1)); // The call may have left at the last moment: a whole window.
        Assert.False(waits.IsCompleted);
        Clock.Advance(Milliseconds(1));
        Granted(await waits);
    }

    [Fact]
    public void Each_lease_has_its_own_time()
    {
        using LimitSetRateLimiter limiter = Limiter(new LimitSetRateLimiterOptions { LeaseTimeout = TimeSpan.FromSeconds(10) }, AtATime(9));
        Granted(limiter.AttemptAcquire());
        Clock.Advance(TimeSpan.FromSeconds(4));
        RateLimitLease disposed = Granted(limiter.AttemptAcquire());
        Clock.Advance(TimeSpan.FromSeconds(4));
        Granted(limiter.AttemptAcquire());
        disposed.Dispose();

        int[] expired = new int[10];
        for (int second = 0; second < expired.Length; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            expired[second] = (int)limiter.ExpiredLeases;
        }

        Assert.Equal([0, 1, 1, 1, 1, 1, 1, 1, 1, 2], expired);
        Assert.Equal(9, limiter.GetStatistics().CurrentAvailablePermits);
    }

    [Fact]
    public void Disposing_an_expired_lease_does_nothing()
    {
        using LimitSetRateLimiter limiter = Limiter(AtATime(1));
        RateLimitLease late = Granted(limiter.AttemptAcquire());
        Clock.Advance(TimeSpan.FromSeconds(100));
        Granted(limiter.AttemptAcquire());

        late.Dispose();

        Assert.False(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void Without_a_time_out_a_lease_stays_open()
    {
        using LimitSetRateLimiter limiter = Limiter(new LimitSetRateLimiterOptions { LeaseTimeout = Timeout.InfiniteTimeSpan }, AtATime(1));
        Granted(limiter.AttemptAcquire());
        Clock.Advance(TimeSpan.FromDays(300));

        Assert.False(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void A_long_time_out_is_kept()
    {
        using LimitSetRateLimiter limiter = Limiter(new LimitSetRateLimiterOptions { LeaseTimeout = TimeSpan.FromDays(60) }, AtATime(1));
        Granted(limiter.AttemptAcquire());
        Clock.Advance(TimeSpan.FromDays(60) - Milliseconds(1));
        Assert.Equal(0, limiter.ExpiredLeases);
        Clock.Advance(Milliseconds(1));

        Assert.Equal(1, limiter.ExpiredLeases);
    }

    [Fact]
    public void The_process_counts_expired_leases()
    {
        long counted = 0;
        using MeterListener listener = new();
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "RateGen", Name: "rategen.limiter.leases.expired" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref counted, value));
        listener.Start();
        using LimitSetRateLimiter limiter = Limiter(AtATime(3));
        Granted(limiter.AttemptAcquire());
        Granted(limiter.AttemptAcquire());

        Clock.Advance(TimeSpan.FromSeconds(100));

        Assert.InRange(Interlocked.Read(ref counted), 2, long.MaxValue); // Other tests count at the same time.
    }

    [Fact]
    public async Task Leases_that_are_opened_and_ended_on_many_threads_are_all_accounted_for()
    {
        await using LimitSetRateLimiter limiter = Limiter(AtATime(64));
        await Parallel.ForAsync(0, 20_000, async (index, cancellation) =>
        {
            RateLimitLease lease = await limiter.AcquireAsync(1, cancellation);
            if (index % 2000 != 0)
            {
                lease.Dispose();
            }
        });
        Assert.Equal(54, limiter.GetStatistics().CurrentAvailablePermits);

        Clock.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal((64, 10), (limiter.GetStatistics().CurrentAvailablePermits, limiter.ExpiredLeases));
    }
}
