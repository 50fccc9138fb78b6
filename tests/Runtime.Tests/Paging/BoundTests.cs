using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>What the caller may ask for: never more than that comes or is asked for, and what makes no sense is told before anything is sent.</summary>
public sealed class BoundTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(9, 3)]
    [InlineData(100, 3)]
    public async Task Who_asks_for_so_many_items_gets_so_many_and_asks_for_no_page_beyond(int items, int requests)
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([3, 3, 3]));
        Assert.Equal(FakeList.Numbers(Math.Min(items, 9)), await provider.Pages().With(new() { MaxItems = items }).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(requests, provider.Asked.Count);
        provider.Asked.Clear();
        Assert.Equal(FakeList.Numbers(Math.Min(items, 9)), await provider.Pages().ToListAsync(items, TestContext.Current.CancellationToken));
        Assert.Equal(requests, provider.Asked.Count);
    }

    [Fact]
    public async Task The_first_item_costs_one_request_and_none_at_all_costs_none()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([3, 3]));
        Assert.Equal(1, await provider.Pages().FirstAsync(TestContext.Current.CancellationToken));
        Assert.Single(provider.Asked);
        Assert.Empty(await provider.Pages().ToListAsync(0, TestContext.Current.CancellationToken));
        Assert.Single(provider.Asked);
    }

    [Fact]
    public async Task A_size_of_pages_takes_the_place_of_the_argument()
    {
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(6)) { SaysTotal = true, MaxPageSize = 5 };
        Assert.Equal(FakeList.Numbers(6), await provider.Pages(new() { Size = 2 }).With(new() { PageSize = 5 }).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([5, 5], provider.Asked.Select(static at => at.Size));
        Assert.Contains("5 items a page at most", Assert.Throws<ArgumentOutOfRangeException>(() => provider.Pages().With(new() { PageSize = 6 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_whose_key_came_lately_are_left_out_and_keys_are_forgotten_in_order()
    {
        FakePage[] pages = [new([1, 2], "a"), new([2, 3], "b"), new([1, 4])];
        FakeProvider provider = new(FakeList.Cursor, at => pages[at.Token switch { null => 0, "a" => 1, _ => 2 }]);
        Assert.Equal([1, 2, 3, 4], await provider.Pages().With(new() { ItemKey = static item => item }).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1, 2, 3, 1, 4], await provider.Pages().With(new() { ItemKey = static item => item, ItemKeyWindow = 2 }).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([1]));
        foreach ((PageOptions<FakePage, int> options, string problem) in new (PageOptions<FakePage, int>, string)[]
        {
            (new() { MaxItems = 0 }, "PageOptions.MaxItems must be at least 1"),
            (new() { MaxPages = 0 }, "PageOptions.MaxPages must be at least 1"),
            (new() { MaxRequests = 0 }, "PageOptions.MaxRequests must be at least 1"),
            (new() { PageSize = 0 }, "PageOptions.PageSize must be at least 1"),
            (new() { ItemKeyWindow = 0 }, "PageOptions.ItemKeyWindow must be at least 1"),
            (new() { Prefetch = 2 }, "PageOptions.Prefetch is 0 or 1"),
            (new() { Prefetch = -1 }, "PageOptions.Prefetch is 0 or 1"),
            (new() { Parallel = 0 }, "PageOptions.Parallel must be at least 1"),
            (new() { Parallel = 2 }, "IFakeApi.List finds each page in the one before"),
        })
        {
            Assert.Contains(problem, Assert.ThrowsAny<ArgumentException>(() => provider.Pages().With(options)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("must not be above 100", Assert.ThrowsAny<ArgumentException>(() => new FakeProvider(FakeList.Numbered, FakeList.ByNumber(1)).Pages().With(new() { Parallel = 101 })).Message, StringComparison.Ordinal);
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task A_prefetched_page_takes_a_permit_like_any_other()
    {
        FakeTimeProvider clock = new();
        using StubProvider provider = new(static index => StubProvider.Json($$"""{"items":[{"name":"Ada","age":{{index}}}],"next":{{(index < 2 ? $"\"{index}\"" : "null")}}}"""));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = clock }, PeopleClient.Declaration(limits: [new RateLimitOptions { Permits = 2, Window = TimeSpan.FromSeconds(1) }]));
        await using IAsyncEnumerator<Person> people = api.List("g").With(new() { Prefetch = 1 }).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await people.MoveNextAsync());
        Assert.Equal(2, provider.Requests.Count); // The first page, and the second ahead of its time.
        Assert.True(await people.MoveNextAsync());
        Assert.Equal((2, 1), (provider.Requests.Count, api.Limits.Snapshot()[0].Waiting)); // The third waits for its permit.
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(await people.MoveNextAsync());
        Assert.Equal(3, provider.Requests.Count);
    }

    [Fact]
    public async Task What_was_delivered_is_counted_without_what_was_taken_before()
    {
        FakeProvider provider = new(FakeList.Cursor, static _ => new([1, 2, 3], null, More: true)) { SaysMore = true };
        string resume = (await provider.Pages().ByPage().FirstAsync(TestContext.Current.CancellationToken)).ResumeAt(2)!;
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(provider.Pages().From(resume));
        Assert.Equal([3], items);
        Assert.Equal((1, 1), (exception!.PagesDone, exception.ItemsDone));
    }
}
