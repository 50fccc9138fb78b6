using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Each style against each way of ending: everything once, in order, and not one request too many.</summary>
public sealed class StyleTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(6, 3)] // Two full pages and the empty one that tells the end.
    [InlineData(7, 4)]
    public async Task Offsets_end_with_an_empty_page(int count, int requests)
    {
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(count));
        await AssertWhole(FakeList.Numbers(count), provider.Pages(new() { Size = 3 }));
        Assert.Equal(requests, provider.Asked.Count);
    }

    [Theory]
    [InlineData(EndOn.TotalReached, 7, 3)]
    [InlineData(EndOn.TotalReached, 6, 2)]
    [InlineData(EndOn.ShortPage, 7, 3)]
    [InlineData(EndOn.ShortPage | EndOn.EmptyPage, 6, 3)]
    public async Task Declared_ends_save_the_empty_page(EndOn endOn, int count, int requests)
    {
        foreach (FakeProvider provider in new FakeProvider[]
        {
            new(FakeList.Offset, FakeList.ByOffset(count)) { EndOn = endOn, SaysTotal = true },
            new(FakeList.Numbered, FakeList.ByNumber(count)) { EndOn = endOn, SaysTotal = true },
        })
        {
            await AssertWhole(FakeList.Numbers(count), provider.Pages(new() { Size = 3 }));
            Assert.Equal(requests, provider.Asked.Count);
        }
    }

    [Fact]
    public async Task A_provider_that_sends_smaller_pages_than_asked_for_loses_nothing()
    {
        // What advanced by the size that was asked for skipped every second page.
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(10, serverMax: 2));
        await AssertWhole(FakeList.Numbers(10), provider.Pages(new() { Size = 5 }));
        Assert.Equal([null, 2, 4, 6, 8, 10], provider.Asked.Select(static at => at.Number));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Numbered_pages_smaller_than_asked_for_are_counted_by_their_items_and_none_is_asked_for_twice(int parallel)
    {
        FakeProvider provider = new(FakeList.Numbered, FakeList.ByNumber(9, serverMax: 2)) { SaysTotal = true };
        await AssertWhole(FakeList.Numbers(9), provider.Pages(new() { Size = 5 }).With(new() { Parallel = parallel, PageSize = 5 }));
        Assert.Equal([null, 2, 3, 4, 5], provider.Asked.Select(static at => at.Number));
    }

    [Fact]
    public async Task A_numbered_page_is_the_same_page_however_many_items_came_before_it()
    {
        FakePage[] pages = [new([1, 2, 3], Total: 8), new([4], Total: 8), new([5, 6, 7], Total: 8), new([8], Total: 8)];
        FakeProvider provider = new(FakeList.Numbered, at => pages[(int)(at.Number ?? 1) - 1]) { SaysTotal = true };
        await AssertWhole(FakeList.Numbers(8), provider.Pages(new() { Size = 3 }).With(new() { Parallel = 2 }));
        Assert.Equal([null, 2, 3, 4], provider.Asked.Select(static at => at.Number));
    }

    [Fact]
    public async Task Offsets_of_smaller_pages_are_guessed_right_once_the_first_has_come()
    {
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(9, serverMax: 2)) { SaysTotal = true };
        await AssertWhole(FakeList.Numbers(9), provider.Pages().With(new() { Parallel = 3, PageSize = 5 }));
        Assert.Equal([null, 2, 4, 6, 8], provider.Asked.Select(static at => at.Number));
    }

    [Fact]
    public async Task An_offset_to_start_with_is_honoured_and_counts_for_the_total()
    {
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(10)) { SaysTotal = true };
        Assert.Equal([5, 6, 7, 8, 9, 10], (await FakeList.DrainAsync(provider.Pages(new() { Number = 4, Size = 3 }))).Items);
        Assert.Equal([4, 7], provider.Asked.Select(static at => at.Number));
    }

    [Fact]
    public async Task A_start_page_is_followed_by_the_next_number_and_comes_to_an_end()
    {
        // Repeating the start page for ever burned the rate limit of whoever set one.
        FakeProvider provider = new(FakeList.Numbered, FakeList.ByNumber(10)) { SaysTotal = true };
        Assert.Equal([7, 8, 9, 10], (await FakeList.DrainAsync(provider.Pages(new() { Number = 3, Size = 3 }))).Items);
        Assert.Equal([3, 4], provider.Asked.Select(static at => at.Number));
    }

    [Fact]
    public async Task Numbers_may_start_at_zero_and_be_left_out_at_first()
    {
        FakeProvider provider = new(new NumberedStyle<FakePage, int>(0), FakeList.ByNumber(5, first: 0));
        await AssertWhole(FakeList.Numbers(5), provider.Pages(new() { Size = 2 }));
        Assert.Equal([null, 1, 2, 3], provider.Asked.Select(static at => at.Number));
    }

    [Fact]
    public async Task Keys_lead_on_until_the_provider_says_that_there_is_no_more()
    {
        FakeProvider provider = new(FakeList.Keyset, FakeList.ByKey(6, 2)) { SaysMore = true };
        await AssertWhole(FakeList.Numbers(6), provider.Pages());
        Assert.Equal([null, "2", "4"], provider.Asked.Select(static at => at.Token));
    }

    [Fact]
    public async Task Keys_without_a_word_of_more_end_with_an_empty_page()
    {
        FakeProvider provider = new(FakeList.Keyset, FakeList.ByKey(4, 2));
        await AssertWhole(FakeList.Numbers(4), provider.Pages());
        Assert.Equal(3, provider.Asked.Count);
    }

    [Fact]
    public async Task An_empty_page_with_a_token_goes_on_and_two_empty_pages_are_no_repetition()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([2, 0, 0, 3, 0]));
        await AssertWhole(FakeList.Numbers(5), provider.Pages());
        Assert.Equal(5, provider.Asked.Count);
    }

    [Fact]
    public async Task An_empty_token_ends_unless_it_is_declared_to_be_one()
    {
        FakePage[] pages = [new([1], ""), new([2], "x"), new([3], null)];
        FakeProvider ends = new(FakeList.Cursor, _ => pages[0]);
        Assert.Equal([1], (await FakeList.DrainAsync(ends.Pages())).Items);

        FakeProvider goesOn = new(FakeList.Cursor, at => at.Token switch { null => pages[0], "" => pages[1], _ => pages[2] }) { EmptyTokenIsValid = true };
        await AssertWhole([1, 2, 3], goesOn.Pages());
    }

    [Fact]
    public async Task A_repeated_token_is_the_end_where_the_provider_means_that()
    {
        FakeProvider provider = new(FakeList.Cursor, static at => at.Token is null ? new([1], "end") : new([], "end")) { EndOn = EndOn.TokenRepeated };
        await AssertWhole([1], provider.Pages());
    }

    [Fact]
    public async Task Several_tokens_travel_together_and_what_a_page_leaves_out_stays()
    {
        FakePage[] pages = [new([1], "a", Beside: "pit1"), new([2], "a2", Beside: null), new([3], null)];
        int index = 0;
        FakeProvider provider = new(FakeList.Cursor, _ => pages[index++]) { CarriesBeside = true };
        Assert.Equal([1, 2, 3], (await FakeList.DrainAsync(provider.Pages())).Items);
        Assert.Equal([(null, null), ("a", "pit1"), ("a2", "pit1")], provider.Asked.Select(static at => (at.Token, at.Carried(0))));
    }

    [Fact]
    public async Task One_token_may_stay_while_the_other_moves_on()
    {
        FakePage[] pages = [new([1], "a", Beside: "1"), new([2], "a", Beside: "2"), new([3], null)];
        int index = 0;
        FakeProvider provider = new(FakeList.Cursor, _ => pages[index++]) { CarriesBeside = true };
        await AssertWhole([1, 2, 3], provider.Pages());
    }

    private static async Task AssertWhole(int[] expected, IPages<FakePage, int> pages)
    {
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(pages);
        Assert.Null(exception);
        Assert.Equal(expected, items);
    }
}
