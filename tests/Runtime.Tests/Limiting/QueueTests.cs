using CsCheck;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

public sealed class QueueTests
{
    private readonly FakeTimeProvider _time = new();

    private LimitSet Set(int permits = 2) => LimitSet.Create(_time, new RateLimitOptions { Name = "second", Permits = permits, Window = TimeSpan.FromSeconds(1) });

    private static async Task<Permit[]> Take(LimitSet set, int count)
    {
        Permit[] permits = new Permit[count];
        for (int i = 0; i < count; i++)
        {
            permits[i] = await set.AcquireAsync();
        }

        return permits;
    }

    [Fact]
    public async Task A_deadline_that_cannot_be_met_fails_now_with_the_wait()
    {
        LimitSet set = Set();
        foreach (Permit permit in await Take(set, 2))
        {
            permit.Complete();
        }

        ValueTask<Permit>[] ahead = [set.AcquireAsync(), set.AcquireAsync(), set.AcquireAsync()];
        RateLimitRejectedException refused = await Assert.ThrowsAsync<RateLimitRejectedException>(
            async () => await set.AcquireAsync(new PermitRequest { Deadline = TimeSpan.FromSeconds(2) }));
        Assert.Equal(RateLimitRejection.Deadline, refused.Reason);
        Assert.Equal("second", refused.Limit);
        Assert.Equal(TimeSpan.FromMilliseconds(2151), refused.Estimate); // The second of two is a beat later.

        ValueTask<Permit> inTime = set.AcquireAsync(new PermitRequest { Deadline = TimeSpan.FromSeconds(2.2) });
        Assert.False(inTime.IsCompleted);
        Assert.Equal(4, set.Snapshot()[0].Waiting);
        Assert.Equal(3, ahead.Length);
    }

    [Fact]
    public async Task A_deadline_that_passes_all_the_same_ends_the_wait()
    {
        LimitSet set = Set(1);
        await set.AcquireAsync(); // Never ends.
        ValueTask<Permit> waiting = set.AcquireAsync(new PermitRequest { Deadline = TimeSpan.FromSeconds(3) });
        _time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await Assert.ThrowsAsync<RateLimitRejectedException>(async () => await waiting);
        Assert.Equal(0, set.Snapshot()[0].Waiting);
    }

    [Fact]
    public async Task A_pause_longer_than_a_deadline_fails_those_who_wait_at_once()
    {
        LimitSet set = Set(1);
        Permit first = await set.AcquireAsync();
        ValueTask<Permit> waiting = set.AcquireAsync(new PermitRequest { Deadline = TimeSpan.FromSeconds(5) });
        first.Complete();
        set.Pause(null, TimeSpan.FromMinutes(1), first);
        RateLimitRejectedException refused = await Assert.ThrowsAsync<RateLimitRejectedException>(async () => await waiting);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Estimate);
    }

    [Fact]
    public async Task A_full_queue_refuses_the_newest_with_the_wait()
    {
        LimitSet set = Set();
        foreach (Permit permit in await Take(set, 2))
        {
            permit.Complete();
        }

        ValueTask<Permit> waiting = set.AcquireAsync(new PermitRequest { QueueLimit = 1 });
        RateLimitRejectedException refused = await Assert.ThrowsAsync<RateLimitRejectedException>(async () => await set.AcquireAsync(new PermitRequest { QueueLimit = 1 }));
        Assert.Equal(RateLimitRejection.QueueFull, refused.Reason);
        Assert.Equal(TimeSpan.FromMilliseconds(1151), refused.Estimate);
        _time.Advance(TimeSpan.FromSeconds(1.2));
        Assert.True(waiting.IsCompleted);
        Assert.True(set.AcquireAsync(new PermitRequest { QueueLimit = 0 }).IsCompletedSuccessfully); // No wait, no refusal.
    }

    [Fact]
    public async Task A_heavy_call_is_not_overtaken_by_light_ones()
    {
        LimitSet set = Set(3);
        Permit[] permits = await Take(set, 3);
        ValueTask<Permit> heavy = set.AcquireAsync(new PermitRequest { Permits = 3 });
        ValueTask<Permit> light = set.AcquireAsync();
        permits[0].Cancel();
        permits[1].Cancel();
        Assert.False(heavy.IsCompleted || light.IsCompleted);
        permits[2].Cancel();
        Assert.True(heavy.IsCompleted);
        Assert.False(light.IsCompleted);
    }

    [Fact]
    public async Task A_call_does_not_wait_behind_calls_that_need_another_limit()
    {
        LimitRegistry registry = new(_time);
        RateLimitOptions shared = new() { Name = "shared", Permits = 10, Window = TimeSpan.FromSeconds(1) };
        RateLimitOptions own = new() { Name = "own", Permits = 1, Window = TimeSpan.FromSeconds(1), Operation = "GET /slow" };
        LimitSet slow = registry.Bind("api", null, "GET /slow", this, [shared, own]), fast = registry.Bind("api", null, "GET /fast", this, [shared]);
        await slow.AcquireAsync();
        ValueTask<Permit> waits = slow.AcquireAsync();
        Assert.False(waits.IsCompleted);
        Assert.True(fast.AcquireAsync().IsCompletedSuccessfully);
        Assert.Equal(2, slow.Snapshot()[0].InFlight); // What waits took nothing of the shared limit.
    }

    [Fact]
    public async Task Priority_is_worth_ten_seconds_of_waiting_and_no_more()
    {
        LimitSet set = Set(1);
        Permit holder = await set.AcquireAsync();
        ValueTask<Permit> old = set.AcquireAsync();
        _time.Advance(TimeSpan.FromSeconds(11));
        ValueTask<Permit> young = set.AcquireAsync(), urgent = set.AcquireAsync(new PermitRequest { Priority = 1 });
        List<string> order = [];
        holder.Cancel();
        foreach (int _ in Enumerable.Range(0, 3))
        {
            (string name, ValueTask<Permit> task) = new[] { ("old", old), ("young", young), ("urgent", urgent) }.Single(entry => !order.Contains(entry.Item1) && entry.Item2.IsCompleted);
            order.Add(name);
            (await task).Cancel();
        }

        Assert.Equal(["old", "urgent", "young"], order);
    }

    [Fact]
    public async Task A_hundred_thousand_callers_leave_in_order()
    {
        LimitSet set = Set(500);
        List<int> order = [];
        Permit[] first = await Take(set, 500);
        ValueTask<Permit>[] waiting = new ValueTask<Permit>[100_000];
        for (int i = 0; i < waiting.Length; i++)
        {
            waiting[i] = set.AcquireAsync();
        }

        Array.ForEach(first, static permit => permit.Cancel());
        for (int next = 0; next < waiting.Length;)
        {
            Assert.True(waiting[next].IsCompleted);
            for (; next < waiting.Length && waiting[next].IsCompleted; next++)
            {
                (await waiting[next]).Cancel();
            }
        }

        Assert.Equal(0, set.Snapshot()[0].Waiting);
    }

    [Fact]
    public async Task Cancelling_many_loses_no_permit()
    {
        LimitSet set = Set(1);
        Permit holder = await set.AcquireAsync();
        using CancellationTokenSource cancellation = new();
        ValueTask<Permit>[] cancelled = [.. Enumerable.Range(0, 10_000).Select(_ => set.AcquireAsync(cancellation.Token))];
        ValueTask<Permit> last = set.AcquireAsync();
        cancellation.Cancel();
        Assert.All(cancelled, static task => Assert.True(task.IsCanceled));
        Assert.Equal(1, set.Snapshot()[0].Waiting);
        holder.Cancel();
        Assert.True(last.IsCompleted);
        Assert.True(set.AcquireAsync(new CancellationToken(canceled: true)).IsCanceled);
    }

    [Fact]
    public async Task An_update_moves_those_who_wait()
    {
        LimitSet set = Set(1);
        await set.AcquireAsync();
        ValueTask<Permit>[] waiting = [set.AcquireAsync(), set.AcquireAsync(), set.AcquireAsync()];
        set.Update(null, 3);
        Assert.Equal(2, waiting.Count(static task => task.IsCompleted));
        set.Update("second", 4);
        Assert.All(waiting, static task => Assert.True(task.IsCompleted));
        ValueTask<Permit> heavy = set.AcquireAsync(new PermitRequest { Permits = 4 });
        set.Update(null, 3);
        RateLimitRejectedException refused = await Assert.ThrowsAsync<RateLimitRejectedException>(async () => await heavy);
        Assert.Equal(RateLimitRejection.Weight, refused.Reason);
        Assert.Equal(-1, set.Snapshot()[0].Available - set.Snapshot()[0].Permits + 2); // Nothing is free: four are in use, three are allowed.
    }

    [Fact]
    public async Task The_estimate_is_the_wait()
    {
        LimitSet set = Set();
        Assert.Equal(TimeSpan.Zero, set.Estimate());
        foreach (Permit permit in await Take(set, 2))
        {
            permit.Complete();
        }

        Assert.Equal(TimeSpan.FromMilliseconds(1001), set.Estimate());
        List<ValueTask<Permit>> waiting = [];
        for (int i = 0; i < 4; i++)
        {
            waiting.Add(set.AcquireAsync());
        }

        Assert.Equal(TimeSpan.FromMilliseconds(3001), set.Estimate());
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Estimate(3));
        Assert.Equal(4, waiting.Count);
    }

    /// <summary>The estimate of a refusal is when the permit would have been granted: calls end as soon as they are granted.</summary>
    [Fact]
    public void An_estimate_is_when_the_permit_is_granted()
        => Gen.Select(Gen.Int[1, 30], Gen.Int[0, 60], Gen.Int[1, 60], Gen.Int[0, 1500]).Sample(static (permits, before, ahead, rest) =>
        {
            VirtualTime time = new(1) { TimerLateness = 0 };
            LimitSet set = LimitSet.Create(time, new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(1) });
            long last = 0;
            for (int call = 0; call < before; call++)
            {
                time.Start(CallAsync);
            }

            time.RunUntil(rest * TimeSpan.TicksPerMillisecond);
            for (int call = 0; call < ahead; call++)
            {
                time.Start(CallAsync);
            }

            time.RunUntil(time.Now);
            ValueTask<Permit> refused = set.AcquireAsync(new PermitRequest { QueueLimit = 0 });
            long now = time.Now;
            TimeSpan estimate = TimeSpan.Zero;
            time.Start(async () =>
            {
                try
                {
                    (await refused).Complete();
                    last = time.Now;
                }
                catch (RateLimitRejectedException full)
                {
                    estimate = full.Estimate;
                    await CallAsync();
                }
            });
            time.RunUntil(now + (20 * TimeSpan.TicksPerSecond * (1 + ((before + ahead) / permits / 10))));

            // Timers count whole milliseconds, and each window has one of its own.
            Assert.InRange(TimeSpan.FromTicks(last - now), estimate - TimeSpan.FromMilliseconds(2), estimate + TimeSpan.FromMilliseconds(3 + (3 * ((before + ahead) / permits))));

            async Task CallAsync()
            {
                Permit permit = await set.AcquireAsync();
                last = time.Now;
                permit.Complete();
            }
        });
}
