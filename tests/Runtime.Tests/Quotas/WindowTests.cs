using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>Rate windows of ten seconds and more are remembered across a restart when there is a store.</summary>
public sealed class WindowTests : StoreTestBase
{
    private static readonly RateLimitOptions s_minute = new() { Name = "minute", Permits = 60, Window = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task After_a_clean_stop_the_next_process_has_what_is_left_of_the_window()
    {
        LimitSet first = Process([s_minute]);
        await Use(first, 50);
        await QuotaHoldings.ReturnAsync(Store);

        LimitSet second = Process([s_minute]);
        await second.RefreshAsync();
        Assert.Equal(10, second.Snapshot()[0].Available);
        Assert.False(second.Snapshot()[0].IsSmooth); // It knows the window.
        await Use(second, 10);
        Task<Permit> next = second.AcquireAsync().AsTask();
        await second.RefreshAsync(); // The last save is done.
        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(next.IsCompleted);
        await Passes(second, next, TimeSpan.FromSeconds(6)); // Moments are kept in twentieths of the window.
    }

    [Fact]
    public async Task After_a_crash_a_tenth_more_is_taken_for_used_and_never_less()
    {
        for (int calls = 1; calls <= 60; calls += 7)
        {
            FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero));
            WatchedStore store = new();
            LimitSet crashed = new LimitRegistry(time, store).Bind("api", "hash", "GET /", this, [s_minute]);
            await Use(crashed, calls);
            LimitSet next = new LimitRegistry(time, store).Bind("api", "hash", "GET /", this, [s_minute]);
            await next.RefreshAsync();
            Assert.InRange(60 - next.Snapshot()[0].Available, calls, Math.Min(60, calls + 6));
        }
    }

    [Fact]
    public async Task What_a_process_used_an_hour_ago_is_forgotten()
    {
        await Use(Process([s_minute]), 60);
        await QuotaHoldings.ReturnAsync(Store);
        Time.Advance(TimeSpan.FromHours(1));
        LimitSet next = Process([s_minute]);
        await next.RefreshAsync();
        Assert.Equal(60, next.Snapshot()[0].Available);
    }

    [Fact]
    public async Task What_a_process_uses_after_its_first_window_outlives_its_crash_as_well()
    {
        LimitSet crashed = Process([s_minute]);
        await Use(crashed, 5);
        Time.Advance(TimeSpan.FromMinutes(3));
        await Use(crashed, 40);
        LimitSet next = Process([s_minute]);
        await next.RefreshAsync();
        Assert.InRange(60 - next.Snapshot()[0].Available, 40, 46);
    }

    [Fact]
    public async Task It_is_saved_for_some_permits_at_a_time()
    {
        LimitSet set = Process([s_minute]);
        await Use(set, 60);
        Assert.InRange(Store.Saves, 9, 25);
    }

    [Fact]
    public async Task Short_windows_are_not_kept_and_without_a_store_the_first_window_goes_out_evenly()
    {
        await Use(Process([new RateLimitOptions { Permits = 100, Window = TimeSpan.FromSeconds(9.9) }]), 50);
        Assert.Equal(0, Store.Saves);
        Assert.True(LimitSet.Create(Time, s_minute).Snapshot()[0].IsSmooth);
    }

    [Fact]
    public async Task A_store_that_fails_fails_the_call()
    {
        LimitSet set = Process([s_minute]);
        Store.Failure = new IOException("The disk is gone.");
        await Assert.ThrowsAsync<QuotaStoreException>(async () => await set.AcquireAsync());
        Store.Failure = null;
        await Use(set, 10);
    }

    [Fact]
    public async Task A_bucket_is_remembered_too()
    {
        RateLimitOptions bucket = new() { Permits = 60, Window = TimeSpan.FromMinutes(1), Burst = 100 };
        LimitSet first = Process([bucket]);
        await Use(first, 80);
        await QuotaHoldings.ReturnAsync(Store);
        LimitSet second = Process([bucket]);
        await second.RefreshAsync();
        Assert.InRange(second.Snapshot()[0].Available, 15, 20);
    }

    private async Task Passes(LimitSet set, Task<Permit> call, TimeSpan atMost)
    {
        for (TimeSpan passed = TimeSpan.Zero; set.Snapshot()[0].Waiting > 0; passed += TimeSpan.FromMilliseconds(100))
        {
            Assert.True(passed <= atMost, "It waits for too long.");
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await set.RefreshAsync(); // It may wait for the store too, which takes no time: whatever was asked for is done.
        }

        (await call).Complete();
    }
}
