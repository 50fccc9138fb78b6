using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>What providers do wrong: each ends in an error that says it, with everything delivered that came, and with a way to go on.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Tokens_that_lead_in_a_circle_end()
    {
        int count = 0;
        FakeProvider provider = new(FakeList.Cursor, at => new([++count], at.Token switch { null => "a", "a" => "b", "b" => "c", _ => "a" }));
        await AssertFault(provider, [1, 2, 3, 4], "circle", "a");
    }

    [Fact]
    public async Task The_same_token_twice_in_a_row_ends()
    {
        int count = 0;
        FakeProvider provider = new(FakeList.Cursor, _ => new([++count], "a"));
        await AssertFault(provider, [1, 2], "circle", "a");
    }

    [Fact]
    public async Task A_changing_token_with_the_same_content_ends_before_the_content_comes_twice()
    {
        int count = 0;
        FakeProvider provider = new(FakeList.Cursor, _ => new([1, 2], $"t{++count}"));
        await AssertFault(provider, [1, 2], "same items as the one before", "t1");
    }

    [Fact]
    public async Task An_ignored_offset_ends_before_the_content_comes_twice()
    {
        FakeProvider provider = new(FakeList.Offset, _ => new([1, 2]));
        await AssertFault(provider, [1, 2], "does not heed", "2");
    }

    [Fact]
    public async Task Identical_pages_go_on_where_they_are_meant()
    {
        int count = 0;
        FakeProvider provider = new(FakeList.Cursor, _ => new([0, 0], ++count < 3 ? $"t{count}" : null));
        Assert.Equal([0, 0, 0, 0, 0, 0], (await FakeList.DrainAsync(provider.Pages().With(new() { AllowIdenticalPages = true }))).Items);
    }

    [Fact]
    public async Task A_fingerprint_tells_content_that_comes_again_after_other_pages()
    {
        int count = 0;
        FakeProvider provider = new(FakeList.Cursor, _ => new([++count % 3], $"t{count}"));
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(provider.Pages().With(new() { Fingerprint = static page => page.Items![0].ToString(System.Globalization.CultureInfo.InvariantCulture) }));
        Assert.Equal([1, 2, 0], items);
        Assert.Contains("fingerprint", exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_promises_more_and_names_nothing_is_not_the_end()
    {
        FakeProvider provider = new(FakeList.Cursor, static _ => new([1], null, More: true)) { SaysMore = true };
        await AssertFault(provider, [1], "names no next page, although it says that there is more", null);
    }

    [Fact]
    public async Task An_end_that_is_not_declared_is_not_the_end()
    {
        FakeProvider provider = new(FakeList.Cursor, static _ => new([1], null)) { EndOn = EndOn.TokenEmpty };
        await AssertFault(provider, [1], "EndOn.TokenMissing", null);
    }

    [Fact]
    public async Task An_empty_page_that_promises_more_ends_where_nothing_else_leads_on()
    {
        FakeProvider keyset = new(FakeList.Keyset, static at => at.Token is null ? new([1], More: true) : new([], More: true)) { SaysMore = true };
        await AssertFault(keyset, [1], "is empty, although it says that there is more", "1");
        FakeProvider offset = new(FakeList.Offset, static at => at.Number is null ? new([1], More: true) : new([], More: true)) { SaysMore = true };
        await AssertFault(offset, [1], "is empty, although it says that there is more", "1");
    }

    [Fact]
    public async Task Filtered_numbers_go_on_after_an_empty_page_that_promises_more()
    {
        FakeProvider provider = new(FakeList.Numbered, static at => at.Number switch { null => new([1], More: true), 2 => new([], More: true), _ => new([2], More: false) }) { SaysMore = true };
        Assert.Equal([1, 2], (await FakeList.DrainAsync(provider.Pages())).Items);
    }

    [Theory]
    [InlineData(1, "is the end by its total of 1, but 2 items have come")]
    [InlineData(-1, "says that there are -1 items")]
    public async Task A_total_that_lies_ends(long total, string problem)
    {
        FakeProvider provider = new(FakeList.Offset, _ => new([1, 2], Total: total)) { SaysTotal = true };
        await AssertFault(provider, [1, 2], problem, null);
    }

    [Fact]
    public async Task A_total_that_promises_more_than_there_is_ends()
    {
        FakeProvider provider = new(FakeList.Offset, static at => new(at.Number is null ? [1, 2] : [], Total: 5)) { SaysTotal = true };
        await AssertFault(provider, [1, 2], "is empty, although only 2 of 5 items have come", "2");
    }

    [Fact]
    public async Task A_total_that_shrinks_ends_because_a_page_may_be_lost_and_resuming_goes_on()
    {
        FakeProvider provider = new(FakeList.Numbered, static at => new([(int)(at.Number ?? 1)], Total: at.Number is null ? 4 : 3)) { SaysTotal = true };
        PagingException exception = await AssertFault(provider, [1, 2], "3 items after 4", "3");
        Assert.Equal([3], (await FakeList.DrainAsync(provider.Pages().From(exception.Resume!))).Items);
    }

    [Fact]
    public async Task A_total_that_grows_ends_unless_a_key_leaves_repeated_items_out()
    {
        // Something was added at the front: item 2 slides to the second page.
        FakeProvider strict = new(FakeList.Offset, at => at.Number is null ? new([1, 2], Total: 4) : at.Number == 2 ? new([2, 3], Total: 5) : new([4], Total: 5)) { SaysTotal = true };
        await AssertFault(strict, [1, 2, 2, 3], "5 items after 4", "4");
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(strict.Pages().With(new() { ItemKey = static item => item }));
        Assert.Null(exception);
        Assert.Equal([1, 2, 3, 4], items);
    }

    [Fact]
    public async Task A_total_that_does_not_end_the_pages_may_change()
    {
        int count = 0;
        FakeProvider provider = new(FakeList.Cursor, _ => new([++count], count < 3 ? $"t{count}" : null, Total: 10 - count)) { SaysTotal = true };
        Assert.Equal([1, 2, 3], (await FakeList.DrainAsync(provider.Pages())).Items);
    }

    [Fact]
    public async Task A_token_of_megabytes_is_not_sent()
    {
        FakeProvider provider = new(FakeList.Cursor, static _ => new([1], new string('x', 1 << 20)));
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(provider.Pages());
        Assert.Equal([1], items);
        Assert.Contains("1048576 characters", exception!.Message, StringComparison.Ordinal);
        Assert.Single(provider.Asked);
    }

    [Fact]
    public async Task A_binary_token_arrives_as_it_came()
    {
        string token = new([.. Enumerable.Range(0, 256).Select(static code => (char)code), '\uFFFF', '€']);
        FakeProvider provider = new(FakeList.Cursor, at => at.Token is null ? new([1], token) : new([2], at.Token == token ? null : "wrong"));
        Assert.Equal([1, 2], (await FakeList.DrainAsync(provider.Pages())).Items);
    }

    [Fact]
    public async Task More_pages_than_the_declaration_allows_end_and_can_be_resumed()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([1, 1, 1, 1, 1])) { MaxPages = 2 };
        PagingException exception = await AssertFault(provider, [1, 2], "MaxPages = 2", "t2");
        Assert.Equal(2, provider.Asked.Count);
        Assert.Equal([3, 4], (await FakeList.DrainAsync(provider.Pages().From(exception.Resume!))).Items);
    }

    [Fact]
    public async Task More_requests_than_the_caller_allows_end_and_can_be_resumed()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([1, 1, 1, 1, 1]));
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(provider.Pages().With(new() { MaxRequests = 3 }));
        Assert.Equal([1, 2, 3], items);
        Assert.Contains("MaxRequests = 3", exception!.Message, StringComparison.Ordinal);
        Assert.Equal(3, provider.Asked.Count);
        Assert.Equal([4, 5], (await FakeList.DrainAsync(provider.Pages().From(exception.Resume!))).Items);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_last_item_without_a_key_is_not_the_end(string? key)
    {
        FakeProvider provider = new(new KeysetStyle<FakePage, int>(_ => key), static _ => new([1, 2], More: true)) { SaysMore = true };
        await AssertFault(provider, [1, 2], "ends with an item that has no key", null);
    }

    [Fact]
    public async Task A_header_that_names_two_next_pages_names_none()
    {
        FakeProvider provider = new(FakeList.Header, static _ => new([1]))
        {
            Headers = static _ =>
            {
                System.Net.Http.Headers.HttpResponseHeaders headers = new HttpResponseMessage().Headers;
                headers.Add("x-next", ["a", "b"]);
                return headers;
            },
        };
        await AssertFault(provider, [1], "has the header x-next 2 times", null);
    }

    [Fact]
    public async Task What_a_page_holds_in_another_shape_ends_after_its_items()
    {
        FakeProvider provider = new(new CursorStyle<FakePage, int>(static _ => throw new FormatException("next is an array.")), static _ => new([1]));
        await AssertFault(provider, [1], "does not say what follows: next is an array.", null);
    }

    private static async Task<PagingException> AssertFault(FakeProvider provider, int[] delivered, string problem, string? token)
    {
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(provider.Pages());
        Assert.Equal(delivered, items);
        Assert.NotNull(exception);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("IFakeApi.List: page ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((delivered.Length, token), (exception.ItemsDone, exception.Token));
        Assert.NotNull(exception.Resume);
        return exception;
    }
}
