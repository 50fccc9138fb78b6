using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Pages that are asked for before they are wanted: in order, bounded, cancelled when the enumeration is left.</summary>
public sealed class AheadTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task Leaving_after_the_first_item_costs_no_request_beyond_a_declared_prefetch(int prefetch, int requests)
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([2, 2, 2]));
        await foreach (int _ in provider.Pages().With(new() { Prefetch = prefetch }))
        {
            break;
        }

        Assert.Equal(requests, provider.Asked.Count);
    }

    [Fact]
    public async Task A_prefetch_is_under_way_while_the_page_before_is_worked_on_and_cancelled_when_it_is_left()
    {
        Func<PagePosition, FakePage> list = FakeList.ByToken([1, 1]);
        bool cancelled = false;
        FakeProvider provider = new(FakeList.Cursor, async (at, index, token) =>
        {
            if (index == 0)
            {
                return list(at);
            }

            TaskCompletionSource<FakePage> never = new();
            await using (token.Register(() => never.TrySetCanceled(token)))
            {
                try
                {
                    return await never.Task;
                }
                catch (OperationCanceledException)
                {
                    cancelled = true;
                    throw;
                }
            }
        });
        await foreach (int _ in provider.Pages().With(new() { Prefetch = 1 }))
        {
            Assert.Equal(2, provider.Asked.Count);
            break;
        }

        Assert.True(cancelled);
    }

    [Fact]
    public async Task Nothing_is_prefetched_past_a_known_end_or_a_bound()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([2, 2, 2]));
        await provider.Pages().With(new() { Prefetch = 1 }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, provider.Asked.Count);
        provider.Asked.Clear();
        await provider.Pages().With(new() { Prefetch = 1, MaxItems = 4 }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, provider.Asked.Count);
        provider.Asked.Clear();
        await provider.Pages().With(new() { Prefetch = 1, MaxPages = 2 }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, provider.Asked.Count);
    }

    [Fact]
    public async Task A_prefetch_that_fails_is_told_when_its_page_is_wanted()
    {
        FakeProvider provider = new(FakeList.Cursor, static at => at.Token is null ? new([1], "t1") : throw new HttpRequestException("Down."));
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(provider.Pages().With(new() { Prefetch = 1 }));
        Assert.Equal([1], items);
        Assert.Equal("t1", exception!.Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parallel_pages_come_in_order_and_never_more_at_once_than_allowed(bool isNumbered)
    {
        Random random = new(1);
        Func<PagePosition, FakePage> list = isNumbered ? FakeList.ByNumber(50) : FakeList.ByOffset(50);
        FakeProvider provider = new(isNumbered ? FakeList.Numbered : FakeList.Offset, async (at, index, token) =>
        {
            if (index > 0)
            {
                for (int i = random.Next(5); i > 0; i--)
                {
                    await Task.Yield();
                }
            }

            return list(at);
        }) { SaysTotal = true };
        Assert.Equal(FakeList.Numbers(50), await provider.Pages(new() { Size = 3 }).With(new() { Parallel = 4 }).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(17, provider.Asked.Count); // Not one beyond the total.
        Assert.InRange(provider.MostUnderWay, 1, 4);
    }

    [Fact]
    public async Task Parallel_pages_are_really_under_way_at_the_same_time()
    {
        using SemaphoreSlim arrived = new(0);
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<PagePosition, FakePage> list = FakeList.ByNumber(30);
        FakeProvider provider = new(FakeList.Numbered, async (at, index, token) =>
        {
            if (index > 0)
            {
                arrived.Release();
                await gate.Task;
            }

            return list(at);
        }) { SaysTotal = true };
        Task<List<int>> all = provider.Pages(new() { Size = 3 }).With(new() { Parallel = 5 }).ToListAsync(TestContext.Current.CancellationToken).AsTask();
        for (int i = 0; i < 5; i++)
        {
            await arrived.WaitAsync(TestContext.Current.CancellationToken); // All five before any is answered.
        }

        gate.SetResult();
        Assert.Equal(FakeList.Numbers(30), await all);
        Assert.Equal(5, provider.MostUnderWay);
    }

    [Fact]
    public async Task Parallel_without_a_total_goes_on_until_the_end_shows_and_asks_for_a_few_too_many()
    {
        FakeProvider provider = new(FakeList.Numbered, FakeList.ByNumber(10));
        Assert.Equal(FakeList.Numbers(10), await provider.Pages(new() { Size = 2 }).With(new() { Parallel = 3 }).ToListAsync(TestContext.Current.CancellationToken));
        Assert.InRange(provider.Asked.Count, 6, 6 + 2 + 1);
    }

    [Fact]
    public async Task Parallel_offsets_lose_nothing_when_a_page_in_the_middle_is_short()
    {
        // What was guessed from full pages is dropped; the next page begins behind what really came.
        FakeProvider provider = new(FakeList.Offset, static at =>
        {
            int from = (int)(at.Number ?? 0);
            return new([.. FakeList.Numbers(20).Skip(from).Take(from == 6 ? 1 : 3)], Total: 20);
        }) { SaysTotal = true };
        Assert.Equal(FakeList.Numbers(20), await provider.Pages(new() { Size = 3 }).With(new() { Parallel = 3 }).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Cancellation_ends_with_the_callers_token_while_pages_are_under_way()
    {
        using CancellationTokenSource cancellation = new();
        FakeProvider provider = new(FakeList.Cursor, async (at, index, token) =>
        {
            if (index == 0)
            {
                return new([1], "t1");
            }

            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return new([2]);
        });
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.Pages().With(new() { Prefetch = 1 }).ToListAsync(cancellation.Token).AsTask());
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }
}
