using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>How a process takes a quota from its store: a chunk at a time, reserved before it is used.</summary>
public sealed class ChunkTests : StoreTestBase
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(199, 1)]
    [InlineData(1000, 10)]
    [InlineData(10_000, 100)]
    [InlineData(long.MaxValue, 100)]
    public void A_chunk_is_a_hundredth_and_at_most_a_hundred(long quota, long chunk) => Assert.Equal(chunk, QuotaChunk.Of(quota));

    [Fact]
    public async Task The_first_call_waits_until_its_chunk_is_reserved()
    {
        LimitSet set = Process();
        Store.Close();
        Assert.False(set.TryAcquire(out _));
        Task<Permit> first = set.AcquireAsync().AsTask();
        await Until(() => Store.Reservations == 1);
        Assert.False(first.IsCompleted);

        Store.Open();
        (await first).Complete();
        Assert.Equal(10, await Reserved());
        Assert.Equal((1L, 999L), (Quota(set).Used, Quota(set).Remaining));
    }

    [Fact]
    public async Task When_half_is_used_the_other_half_is_fetched_and_no_call_waits_for_it()
    {
        LimitSet set = Process();
        await Use(set, 4);
        Assert.Equal((10, 1), (await Reserved(), Store.Reservations));
        Store.Close();
        for (int i = 0; i < 6; i++)
        {
            Assert.True(set.TryAcquire(out Permit permit)); // The half that is left, while the store is busy.
            permit.Complete();
        }

        await Until(() => Store.Reservations == 2);
        Assert.False(set.TryAcquire(out _));
        Store.Open();
        await Use(set, 1);
        Assert.InRange(await Reserved(), 15, 20);
    }

    [Fact]
    public async Task A_process_never_holds_more_than_a_chunk_and_the_quota_is_used_to_the_last_permit()
    {
        LimitSet set = Process();
        for (int used = 1; used <= 1000; used++)
        {
            await Use(set, 1);
            Assert.InRange(await Reserved() - used, 0, 10);
        }

        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), (await Exceeds(set)).ResetAt);
        Assert.InRange(Store.Reservations, 100, 201); // At least half a chunk each.
    }

    [Fact]
    public async Task Permits_and_what_the_provider_says_go_in_one_step_for_each_half_chunk()
    {
        LimitSet set = Process(10_000);
        for (int used = 1; used <= 2000; used++)
        {
            Permit permit = await set.AcquireAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            permit.Complete();
            set.ReportRemaining("quota", 10_000 - (used * 2), null, permit); // Somebody else uses as many, so every response has something new.
        }

        Assert.InRange(Store.Reports, 2, Store.Reservations);
        Assert.InRange(Store.Reservations, 2000 / 100, (2000 / 50) + 3); // The first report goes at once.
        await QuotaHoldings.ReturnAsync(Store);
        Assert.Equal(4000, await Reserved(quota: 10_000)); // The last one with the clean stop.
    }

    [Fact]
    public async Task A_call_that_waits_for_a_chunk_holds_no_permit_of_another_limit()
    {
        LimitRegistry registry = new(Time, Store);
        RateLimitOptions rate = new() { Name = "second", Permits = 1, Window = TimeSpan.FromSeconds(1) };
        LimitSet both = registry.Bind("api", "hash", "GET /a", this, [rate, new QuotaOptions { Name = "quota", Permits = 1000 }]);
        LimitSet rateAlone = registry.Bind("api", "hash", "GET /b", this, [rate]);
        Store.Close();
        Task<Permit> waits = both.AcquireAsync().AsTask();
        await Until(() => Store.Reservations == 1);
        Assert.True(rateAlone.TryAcquire(out Permit passed)); // The rate is not the call's until the quota is.
        passed.Complete();

        Store.Open();
        Time.Advance(TimeSpan.FromSeconds(2));
        (await waits).Complete();
    }

    [Fact]
    public async Task A_call_that_waits_for_a_chunk_can_be_cancelled_and_can_be_late()
    {
        LimitSet set = Process();
        Store.Close();
        using CancellationTokenSource cancelled = new();
        Task<Permit> first = set.AcquireAsync(cancelled.Token).AsTask();
        Task<Permit> second = set.AcquireAsync(new PermitRequest { Deadline = TimeSpan.FromSeconds(1) }).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(RateLimitRejection.Deadline, (await Assert.ThrowsAsync<RateLimitRejectedException>(() => second)).Reason);
        Store.Open();
        await Use(set, 1);
        Assert.Equal(1, Quota(set).Used);
    }

    [Fact]
    public async Task A_heavy_call_gets_a_chunk_that_is_large_enough()
    {
        LimitSet set = Process(1000);
        (await set.AcquireAsync(new PermitRequest { Permits = 37 })).Complete();
        Assert.Equal(37, Quota(set).Used);
        Assert.InRange(await Reserved(), 37, 47);
        (await set.AcquireAsync(new PermitRequest { Permits = 963 })).Complete();
        await Exceeds(set);
    }

    [Fact]
    public async Task A_call_that_never_left_gives_its_permit_back()
    {
        LimitSet set = Process(1);
        (await set.AcquireAsync()).Cancel();
        (await set.AcquireAsync()).Fail();
        await Exceeds(set);
    }

    [Fact]
    public async Task A_clean_stop_returns_the_rest()
    {
        LimitSet set = Process();
        await Use(set, 3);
        await QuotaHoldings.ReturnAsync(Store);
        Assert.Equal(3, await Reserved());

        LimitSet next = Process();
        await next.RefreshAsync();
        Assert.Equal((3L, 997L), (Quota(next).Used, Quota(next).Remaining));
        await Use(next, 997);
        await Exceeds(next);
        await Exceeds(set);
    }

    [Fact]
    public async Task Five_thousand_calls_at_once_lose_nothing()
    {
        LimitSet set = Process(5000);
        await Task.WhenAll(Enumerable.Range(0, 5000).Select(async _ => (await set.AcquireAsync()).Complete())).WaitAsync(TimeSpan.FromSeconds(20));
        await Exceeds(set);
        Assert.Equal(5000, await Reserved(quota: 5000));
    }
}
