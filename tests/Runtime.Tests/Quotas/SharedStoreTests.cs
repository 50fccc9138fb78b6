using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>Several processes, restarts, and what the provider says.</summary>
public sealed class SharedStoreTests : StoreTestBase
{
    private static readonly DateTimeOffset s_february = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Two_processes_share_a_quota_and_find_what_the_other_returned()
    {
        LimitSet one = Process(100), other = Process(100);
        await Use(one, 60);
        await Use(other, 38);
        int used = 98;
        foreach (LimitSet set in (LimitSet[])[one, other])
        {
            while ((await set.AcquireAsync().AsTask().ContinueWith(static call => call.Status, TaskScheduler.Default)) is TaskStatus.RanToCompletion)
            {
                used++;
            }

            await Exceeds(set);
        }

        Assert.InRange(used, 99, 100); // One of them may hold the last in its hand while the other finds nothing.
    }

    [Fact]
    public async Task What_another_process_returns_can_be_used_ten_seconds_after_used_up_was_learnt()
    {
        LimitSet one = Process(1000), other = Process(1000);
        await Use(one, 1);
        await Use(other, 990);
        await Exceeds(other);
        await QuotaHoldings.ReturnAsync(Store);
        await Exceeds(other);
        Time.Advance(TimeSpan.FromSeconds(10));
        await Use(other, 9);
        await Exceeds(other);
    }

    [Fact]
    public async Task A_crash_loses_at_most_a_chunk_and_repeats_nothing()
    {
        int used = 0;
        for (int run = 0; run < 20; run++)
        {
            LimitSet process = Process(); // Forgotten without a word at the end of the round.
            await Use(process, 17);
            used += 17;
            Assert.InRange(await Reserved() - used, 0, 10 * (run + 1));
        }
    }

    [Fact]
    public async Task A_month_begins_anew_and_a_call_under_way_counts_in_both()
    {
        LimitSet set = Process();
        await Use(set, 2);
        Permit overMidnight = await set.AcquireAsync();
        Time.Advance(TimeSpan.FromHours(1));
        await Use(set, 4);
        overMidnight.Complete();
        Assert.Equal(5, Quota(set).Used);
        Assert.InRange(await Reserved(s_february), 5, 11);
        Assert.InRange(await Reserved(), 3, 10);
    }

    [Fact]
    public async Task Calls_under_way_at_midnight_are_reserved_although_no_other_follows()
    {
        LimitSet set = Process();
        Permit[] underWay = [await set.AcquireAsync(), await set.AcquireAsync()];
        Time.Advance(TimeSpan.FromHours(1));
        Array.ForEach(underWay, static permit => permit.Complete());
        await Until(() => Reserved(s_february).GetAwaiter().GetResult() >= 2);
    }

    [Fact]
    public async Task A_chunk_that_arrives_after_midnight_is_not_used_for_the_new_month()
    {
        LimitSet set = Process();
        Store.Close();
        Task<Permit> waits = set.AcquireAsync().AsTask();
        await Until(() => Store.Reservations == 1);
        Time.Advance(TimeSpan.FromHours(1));
        Store.Open();
        (await waits).Complete();
        Assert.Equal((10, 10), (await Reserved(), await Reserved(s_february)));
        Assert.Equal((1L, s_february.AddMonths(1)), (Quota(set).Used, Quota(set).ResetAt));
    }

    [Fact]
    public async Task What_the_provider_calls_exhausted_is_exhausted_for_every_process()
    {
        LimitSet one = Process(), other = Process();
        await Use(one, 1);
        await Use(other, 1);
        DateTimeOffset reset = new(2026, 2, 3, 12, 0, 0, TimeSpan.Zero);
        one.Exhaust("quota", reset);
        await Until(() => Store.Reports == 1);
        Assert.Equal(reset, (await Exceeds(one)).ResetAt);
        await Use(other, 4); // At the latest when half of its chunk is used it asks.
        await Until(() => Quota(other).Remaining == 0);
        Assert.Equal(reset, (await Exceeds(other)).ResetAt);

        LimitSet restarted = Process();
        Assert.Equal(reset, (await Exceeds(restarted)).ResetAt);
        Time.SetUtcNow(reset);
        await Use(restarted, 1);
        Assert.Equal(s_february.AddMonths(1), Quota(restarted).ResetAt);

        // A process that starts now finds the period that the provider began, not the calendar's.
        LimitSet later = Process();
        await later.RefreshAsync();
        Assert.Equal(10, 1000 - Quota(later).Remaining);
    }

    [Fact]
    public async Task A_report_lowers_what_is_left_for_every_process_and_never_raises_it()
    {
        LimitSet one = Process();
        Permit answered = await one.AcquireAsync();
        answered.Complete();
        one.ReportRemaining("quota", 400, null, answered);
        Assert.Equal(400, Quota(one).Remaining);
        one.ReportRemaining("quota", 900, null, answered);
        Assert.Equal(400, Quota(one).Remaining);
        await Until(() => Store.Reports == 1);

        LimitSet other = Process();
        await other.RefreshAsync();
        Assert.InRange(Quota(other).Remaining, 391, 400);
        await Use(one, 400);
        await Exceeds(one);
    }

    [Fact]
    public async Task A_reset_in_the_year_9999_is_not_believed_and_one_of_1970_says_nothing()
    {
        LimitSet set = Process();
        await Use(set, 1);
        set.Exhaust("quota", DateTimeOffset.UnixEpoch);
        await Use(set, 1);
        set.Exhaust("quota", DateTimeOffset.MaxValue);
        Assert.Equal(s_february, (await Exceeds(set)).ResetAt);
    }

    [Fact]
    public async Task An_upgrade_takes_effect_while_calls_wait()
    {
        LimitSet set = Process(10, RatePeriod.PerMonth, new RateLimitOptions { Name = "minute", Permits = 1, Window = TimeSpan.FromMinutes(1) });
        Time.Advance(TimeSpan.FromMinutes(2)); // The first window of a process goes out evenly.
        await Use(set, 1);
        Task<Permit>[] waiting = [.. Enumerable.Range(0, 30).Select(_ => set.AcquireAsync().AsTask())];
        Assert.All(waiting, static call => Assert.False(call.IsCompleted));
        set.Update("quota", 1000);
        set.Update("minute", 500);
        Permit[] granted = await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(20));
        Array.ForEach(granted, static permit => permit.Complete());
        Assert.Equal((31L, 969L), (Quota(set).Used, Quota(set).Remaining));
    }

    [Fact]
    public async Task A_quota_that_was_used_up_can_be_raised()
    {
        LimitSet set = Process(5);
        await Use(set, 5);
        await Exceeds(set);
        set.Update("quota", 7);
        await Use(set, 2);
        await Exceeds(set);
        set.Update("quota", 3);
        await Exceeds(set);
    }

    [Fact]
    public async Task A_store_that_fails_fails_the_calls_that_need_it_and_nobody_else()
    {
        LimitSet set = Process();
        Store.Failure = new IOException("The disk is gone.");
        QuotaStoreException failed = await Assert.ThrowsAsync<QuotaStoreException>(async () => await set.AcquireAsync());
        Assert.Contains("The disk is gone.", failed.Message, StringComparison.Ordinal);
        Assert.Contains("\"quota\"", failed.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(failed.InnerException);
        await Assert.ThrowsAsync<QuotaStoreException>(() => set.RefreshAsync());

        Store.Failure = null;
        await Use(set, 6);
        await Until(() => Store.Reservations == 4);
        Store.Failure = new IOException("Again.");
        long reserved = await Reserved();
        await Use(set, (int)reserved - 6); // What is at hand is still good.
        await Assert.ThrowsAsync<QuotaStoreException>(async () => await set.AcquireAsync());
        Store.Failure = null;
        await Use(set, 1);
        Assert.Equal(reserved + 1, Quota(set).Used);
    }

    [Fact]
    public async Task A_client_that_names_no_store_counts_in_the_one_that_another_names()
    {
        LimitRegistry registry = new(Time);
        QuotaOptions quota = new() { Name = "quota", Permits = 1000, Period = RatePeriod.PerMonth };
        LimitSet inMemory = registry.Bind("https://api.example.com:443", "hash", "GET /", this, [quota]);
        await Use(inMemory, 5);
        LimitSet inStore = registry.Bind("https://api.example.com:443", "hash", "GET /", this, [quota], null, Store);
        await Use(inStore, 1);
        Assert.Equal((6L, 15L), (Quota(inMemory).Used, await Reserved()));

        ArgumentException two = Assert.Throws<ArgumentException>(() => registry.Bind("https://api.example.com:443", "hash", "GET /", this, [quota], null, new MemoryQuotaStore()));
        Assert.Contains("Give all clients of one API the same IQuotaStore object", two.Message, StringComparison.Ordinal);
        await QuotaHoldings.ReturnAsync(Store);
        registry.Bind("https://api.example.com:443", "hash", "GET /", this, [quota], null, new MemoryQuotaStore());
        Assert.Equal(6, await Reserved());
    }

    [Fact]
    public async Task Keys_and_arguments_are_kept_as_hashes()
    {
        List<QuotaPeriod> rows = [];
        LimitSet set = new LimitRegistry(Time, new Recorder(rows)).Bind(
            "api", "0123", "GET /", this, [new QuotaOptions { Name = "quota", Permits = 5 }], new ArgumentPartition(null, "ada@example.com"), null);
        await Use(set, 1);
        QuotaPeriod row = rows[0];
        Assert.Equal(("api", "quota", DateTimeOffset.MinValue), (row.Limit.Api, row.Limit.Limit, row.Start));
        Assert.Matches("^0123/[0-9a-f]{32}$", row.Limit.KeyHash);
    }

    private sealed class Recorder(List<QuotaPeriod> rows) : IQuotaStore
    {
        private readonly MemoryQuotaStore _store = new();

        public ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken)
        {
            rows.Add(period);
            return _store.ReserveAsync(period, permits, quota, report, cancellationToken);
        }

        public ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
