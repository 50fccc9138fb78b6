using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Queues of many thousands: their order, and how often a waiter is looked at, which is what they cost.</summary>
public sealed class ManyWaitersTests
{
    private const int Waiters = 100_000;

    private readonly VirtualTime _time = new(0) { TimerLateness = 0 };

    [Fact]
    public void A_hundred_thousand_leave_in_order_and_each_cancellation_looks_at_nobody()
    {
        LimitSet set = LimitSet.Create(_time, new RateLimitOptions { Permits = 1_000, Window = TimeSpan.FromSeconds(1) });
        Permit[] holders = [.. Enumerable.Range(0, 1_000).Select(_ => set.AcquireAsync().Result)];
        CancellationTokenSource[] tokens = [.. Enumerable.Range(0, Waiters).Select(static _ => new CancellationTokenSource())];
        ValueTask<Permit>[] tasks = [.. tokens.Select(token => set.AcquireAsync(token.Token))];

        long before = set.Group.Looks;
        Random random = new(1);
        int[] cancelled = [.. Enumerable.Range(1, Waiters - 1).OrderBy(_ => random.Next()).Take(Waiters / 2)]; // Not the first: with it the second moves up.
        Array.ForEach(cancelled, each => tokens[each].Cancel());
        Assert.Equal(before, set.Group.Looks);
        Assert.All(cancelled, each => Assert.True(tasks[each].IsCanceled));
        Assert.Equal(Waiters - cancelled.Length, set.Snapshot()[0].Waiting);

        Array.ForEach(holders, static holder => holder.Complete());
        AssertDrainsInOrder(tasks.Except(cancelled.Select(each => tasks[each])).ToArray());
        Assert.True(set.Group.Looks - before < 2 * Waiters, $"{set.Group.Looks - before}");
    }

    /// <summary>Every value has a limit of its own, and all share one.</summary>
    [Fact]
    public void A_sweep_over_many_values_looks_at_each_a_few_times()
    {
        const int Values = 20_000;
        LimitRegistry registry = new(_time);
        RateLimitOptions shared = new() { Name = "shared", Permits = 100, Window = TimeSpan.FromSeconds(1), Scope = RateScope.Host };
        RateLimitOptions own = new() { Name = "own", Permits = 1, Window = TimeSpan.FromSeconds(1) };
        LimitSet[] sets = [.. Enumerable.Range(0, Values).Select(value => registry.Bind("api", "key", "GET /{id}", this, [own, shared], new ArgumentPartition("own", $"{value}"), null))];
        PermitRequest patient = new() { Deadline = TimeSpan.FromHours(1) };
        ValueTask<Permit>[] tasks = [.. sets.Select(set => set.AcquireAsync(patient))];
        AssertDrainsInOrder(tasks);
        Assert.True(sets[0].Group.Looks < 5 * Values, $"{sets[0].Group.Looks} looks");
    }

    /// <summary>Every value waits for its own limit while the one that all share is free: nobody's permit costs a look at the others.</summary>
    [Fact]
    public void Values_that_wait_for_limits_of_their_own_are_looked_at_in_their_time()
    {
        const int Values = 10_000, Calls = 3;
        LimitRegistry registry = new(_time);
        RateLimitOptions shared = new() { Name = "shared", Permits = 1_000_000, Window = TimeSpan.FromSeconds(1), Scope = RateScope.Host };
        RateLimitOptions own = new() { Name = "own", Permits = 1, Window = TimeSpan.FromSeconds(1) };
        LimitSet[] sets = [.. Enumerable.Range(0, Values).Select(value => registry.Bind("api", "key", "GET /{id}", this, [own, shared], new ArgumentPartition("own", $"{value}"), null))];
        List<ValueTask<Permit>>[] waiting = [.. Enumerable.Range(0, Calls).Select(static _ => new List<ValueTask<Permit>>())];
        for (int value = 0; value < Values; value++)
        {
            Assert.True(sets[value].TryAcquire(out Permit first));
            first.Complete();
            for (int call = 0; call < Calls; call++)
            {
                waiting[call].Add(sets[value].AcquireAsync());
            }

            _time.RunUntil(_time.Now + (TimeSpan.TicksPerMillisecond / 20)); // Half a second for all: each has a time of its own.
        }

        for (int call = 0; call < Calls; call++)
        {
            _time.RunUntil(_time.Now + (TimeSpan.TicksPerMillisecond * 1_100));
            Assert.All(waiting[call], static task => Assert.True(task.IsCompleted));
            Assert.DoesNotContain(waiting.Skip(call + 1).SelectMany(static tasks => tasks), static task => task.IsCompleted);
            waiting[call].ForEach(static task => task.Result.Complete());
        }

        Assert.True(sets[0].Group.Looks < 4 * Values * Calls, $"{sets[0].Group.Looks} looks");
    }

    /// <summary>Runs until all have had their permit, and sees to it that none had it before one that is older.</summary>
    private void AssertDrainsInOrder(ValueTask<Permit>[] tasks)
    {
        int granted = 0, idle = 0;
        while (granted < tasks.Length)
        {
            int before = granted;
            _time.RunUntil(_time.Now + (TimeSpan.TicksPerSecond / 2));
            for (; granted < tasks.Length && tasks[granted].IsCompleted; granted++)
            {
                tasks[granted].Result.Complete();
            }

            int next = granted;
            Assert.DoesNotContain(tasks.Skip(next).Take(2_000), static task => task.IsCompleted);
            idle = granted > before ? 0 : idle + 1;
            Assert.True(idle < 10, "Nobody gets a permit any more.");
        }
    }
}
