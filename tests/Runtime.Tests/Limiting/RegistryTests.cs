using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

public sealed class RegistryTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly LimitRegistry _registry;

    public RegistryTests() => _registry = new(_time);

    private static RateLimitOptions Limit(string? name = null, int permits = 1, RateScope scope = RateScope.Key)
        => new() { Name = name, Permits = permits, Window = TimeSpan.FromSeconds(1), Scope = scope };

    [Theory]
    [InlineData("api", "key", RateScope.Key, false)]
    [InlineData("API", "key", RateScope.Key, false)]
    [InlineData("api", "other key", RateScope.Key, true)]
    [InlineData("api", "other key", RateScope.Host, false)]
    [InlineData("other api", "key", RateScope.Key, true)]
    [InlineData("api", "key", RateScope.Client, true)]
    public void Limits_are_shared_by_those_whom_the_scope_names(string api, string key, RateScope scope, bool isFree)
    {
        LimitSet first = _registry.Bind("api", "key", "GET /a", new object(), [Limit(scope: scope)]);
        LimitSet second = _registry.Bind(api, key, "GET /b", new object(), [Limit(scope: scope)]);
        Assert.True(first.TryAcquire(out _));
        Assert.Equal(isFree, second.TryAcquire(out _));
    }

    [Fact]
    public void A_client_shares_its_own_limits_with_itself()
    {
        object client = new();
        Assert.True(_registry.Bind("api", "key", "GET /a", client, [Limit(scope: RateScope.Client)]).TryAcquire(out _));
        Assert.False(_registry.Bind("api", "key", "GET /b", client, [Limit(scope: RateScope.Client)]).TryAcquire(out _));
    }

    [Fact]
    public void One_name_has_one_set_of_numbers_within_an_api()
    {
        _registry.Bind("api", "key", "GET /", this, [Limit("second", 15)]);
        ArgumentException mistake = Assert.Throws<ArgumentException>(() => _registry.Bind("api", "key 2", "GET /", this, [Limit("second", 16)]));
        Assert.Contains("15 per second", mistake.Message);
        Assert.Contains("16 per second", mistake.Message);
        _registry.Bind("other api", "key", "GET /", this, [Limit("second", 16)]);
        _registry.Bind("api", "key", "GET /own", this, [new RateLimitOptions { Name = "second", Permits = 3, Window = TimeSpan.FromSeconds(1), Operation = "GET /own" }]);
    }

    [Fact]
    public void A_clock_has_one_registry()
    {
        Assert.Same(LimitRegistry.Shared, LimitRegistry.For(TimeProvider.System));
        Assert.Same(LimitRegistry.For(_time), LimitRegistry.For(_time));
        Assert.NotSame(LimitRegistry.For(_time), LimitRegistry.For(new FakeTimeProvider()));
    }

    /// <summary>The benchmarks do the same with a million, and tell what is left in memory.</summary>
    [Fact]
    public void A_hundred_thousand_idle_partitions_are_forgotten()
    {
        for (int key = 0; key < 100_000; key++)
        {
            _registry.Bind("api", key.ToString(), "GET /", this, [Limit()]);
        }

        Assert.InRange(_registry.Count, 1, 2048);
    }

    [Fact]
    public async Task What_is_in_use_is_not_forgotten()
    {
        LimitSet busy = _registry.Bind("api", "busy", "GET /", this, [Limit()]), idle = _registry.Bind("api", "idle", "GET /", this, [Limit()]);
        Permit permit = await busy.AcquireAsync();
        _registry.TrimExcess();
        Assert.Equal(1, _registry.Count);
        Assert.False(_registry.Bind("api", "busy", "GET /", this, [Limit()]).TryAcquire(out _));

        // A set whose limits were forgotten meets those who bind after it.
        Assert.True(_registry.Bind("api", "idle", "GET /", this, [Limit()]).TryAcquire(out Permit shared));
        Assert.False(idle.TryAcquire(out _));

        permit.Complete();
        shared.Complete();
        _registry.TrimExcess();
        Assert.Equal(2, _registry.Count); // Their slots are still taken.
        _time.Advance(TimeSpan.FromSeconds(2));
        _registry.TrimExcess();
        Assert.Equal(0, _registry.Count);
        Assert.True(busy.TryAcquire(out _));
    }

    [Fact]
    public async Task No_limits_grant_everything()
    {
        LimitSet set = _registry.Bind("api", null, "GET /", this, []);
        ValueTask<Permit> granted = set.AcquireAsync();
        Assert.True(granted.IsCompletedSuccessfully);
        Permit permit = await granted;
        permit.Sent();
        permit.Complete();
        permit.Cancel();
        Assert.Equal((0, TimeSpan.Zero), (permit.FirstArrival, permit.Waited));
        Assert.Empty(set.Snapshot());
        Assert.Equal(TimeSpan.Zero, set.Estimate());
        set.Pause(null, TimeSpan.FromSeconds(1), permit);
        Assert.True(set.TryAcquire(out _));
    }
}
