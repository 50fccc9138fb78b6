using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

public sealed class PauseTests
{
    private readonly FakeTimeProvider _time = new();

    private LimitSet Set(int permits = 5) => LimitSet.Create(_time, new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(1) });

    [Fact]
    public async Task Nobody_leaves_before_a_pause_is_over_and_then_all_leave_in_order()
    {
        LimitSet set = Set();
        Permit refused = await set.AcquireAsync();
        refused.Complete();
        set.Pause(null, TimeSpan.FromMilliseconds(1500.3), refused);
        ValueTask<Permit>[] waiting = [set.AcquireAsync(), set.AcquireAsync(), set.AcquireAsync()];

        _time.Advance(TimeSpan.FromMilliseconds(1500));
        Assert.DoesNotContain(waiting, static task => task.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.All(waiting, static task => Assert.True(task.IsCompleted));
    }

    [Fact]
    public async Task A_retry_goes_before_those_who_came_after_it()
    {
        LimitSet set = Set(1);
        Permit refused = await set.AcquireAsync();
        ValueTask<Permit> later = set.AcquireAsync();
        refused.Complete();
        set.Pause(null, TimeSpan.FromSeconds(2), refused);
        ValueTask<Permit> retry = set.AcquireAsync(new PermitRequest { FirstArrival = refused.FirstArrival });

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(retry.IsCompleted);
        Assert.False(later.IsCompleted);
    }

    [Fact]
    public async Task Refusals_of_one_moment_are_one_incident()
    {
        LimitSet set = Set();
        Permit[] refused = [await set.AcquireAsync(), await set.AcquireAsync()];
        foreach (Permit permit in refused)
        {
            permit.Complete();
            set.Pause(null, TimeSpan.FromSeconds(1), permit);
            _time.Advance(TimeSpan.FromMilliseconds(300)); // The last answers come when the first pause is nearly over.
        }

        LimitSnapshot snapshot = Assert.Single(set.Snapshot());
        Assert.Equal((1, 4, false), (snapshot.Incidents, snapshot.Permits, snapshot.IsSmooth));
        Assert.Equal(TimeSpan.FromMilliseconds(700), snapshot.Paused);
    }

    [Fact]
    public async Task An_incident_that_refuses_most_of_a_window_spaces_the_permits()
    {
        LimitSet set = Set();
        Permit[] refused = [await set.AcquireAsync(), await set.AcquireAsync(), await set.AcquireAsync()];
        foreach (Permit permit in refused)
        {
            Assert.False(set.Snapshot()[0].IsSmooth);
            permit.Complete();
            set.Pause(null, TimeSpan.FromSeconds(1), permit);
        }

        LimitSnapshot snapshot = Assert.Single(set.Snapshot());
        Assert.Equal((1, 5, true), (snapshot.Incidents, snapshot.Permits, snapshot.IsSmooth));
    }

    [Fact]
    public void Pauses_without_a_call_teach_nothing_of_the_window()
    {
        LimitSet set = Set(2);
        for (int i = 0; i < 5; i++)
        {
            set.Pause(null, TimeSpan.FromSeconds(1), default);
        }

        Assert.Equal((1, false), (set.Snapshot()[0].Incidents, set.Snapshot()[0].IsSmooth));
    }

    [Fact]
    public async Task A_shorter_pause_does_not_end_a_longer_one()
    {
        LimitSet set = Set();
        Permit refused = await set.AcquireAsync();
        Assert.Equal(TimeSpan.FromSeconds(5), set.Pause(null, TimeSpan.FromSeconds(5), refused));
        Assert.Equal(TimeSpan.FromSeconds(5), set.Pause(null, TimeSpan.FromSeconds(1), refused));
    }

    [Fact]
    public async Task A_permit_that_a_surprise_took_is_tried_again_after_ten_minutes()
    {
        LimitSet set = Set();
        set.Pause(null, TimeSpan.FromSeconds(1), await set.AcquireAsync());
        Assert.Equal(4, set.Snapshot()[0].Permits);
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(4, set.Snapshot()[0].Permits);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(5, set.Snapshot()[0].Permits);
    }

    [Fact]
    public async Task Surprises_never_take_the_last_permit()
    {
        LimitSet set = Set(2);
        for (int i = 0; i < 10; i++)
        {
            ValueTask<Permit> waiting = set.AcquireAsync();
            _time.Advance(TimeSpan.FromSeconds(5));
            Permit permit = await waiting;
            permit.Complete();
            set.Pause(null, TimeSpan.FromSeconds(1), permit);
        }

        Assert.Equal(1, set.Snapshot()[0].Permits);
    }

    [Fact]
    public async Task A_second_incident_spaces_the_permits()
    {
        LimitSet set = Set();
        Permit first = await set.AcquireAsync();
        set.Pause(null, TimeSpan.FromSeconds(1), first);
        Assert.False(set.Snapshot()[0].IsSmooth);
        ValueTask<Permit> second = set.AcquireAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        set.Pause(null, TimeSpan.FromSeconds(1), await second);
        Assert.True(set.Snapshot()[0].IsSmooth);
    }

    [Fact]
    public async Task Only_the_named_limit_pauses()
    {
        LimitRegistry registry = new(_time);
        RateLimitOptions host = new() { Name = "host", Permits = 10, Window = TimeSpan.FromSeconds(1), Scope = RateScope.Host };
        RateLimitOptions key = new() { Name = "key", Permits = 5, Window = TimeSpan.FromSeconds(1) };
        LimitSet one = registry.Bind("api", "key 1", "GET /", this, [host, key]), two = registry.Bind("api", "key 2", "GET /", this, [host, key]);
        one.Pause("key", TimeSpan.FromMinutes(1), await one.AcquireAsync());

        ValueTask<Permit> waits = one.AcquireAsync();
        Assert.False(waits.IsCompleted);
        Assert.True(two.TryAcquire(out _));
        Assert.Throws<ArgumentException>(() => one.Pause("month", TimeSpan.Zero, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => one.Pause(null, TimeSpan.FromSeconds(-1), default));
        Assert.Equal(TimeSpan.FromDays(366), one.Pause("key", TimeSpan.MaxValue, default));
    }
}
