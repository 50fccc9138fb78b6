using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Paging;

public sealed class CursorPagesTests
{
    [Fact]
    public async Task Items_of_all_pages_come_in_order()
    {
        using StubProvider provider = new(Page("2", "Ada", "Bob"), Page("3", "Cyd"), Page(null, "Dan"));
        Assert.Equal(["Ada", "Bob", "Cyd", "Dan"], await NamesAsync(Api(provider).List("g")));
        Assert.Equal(
            ["https://api.example.com/groups/g/people?page_id=", "https://api.example.com/groups/g/people?page_id=2", "https://api.example.com/groups/g/people?page_id=3"],
            provider.Requests.Select(static asked => asked.Address));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_first_item_is_wanted()
    {
        using StubProvider provider = new(Page(null, "Ada"));
        IPages<PeoplePage, Person> pages = Api(provider).List("g");
        await using IAsyncEnumerator<Person> enumerator = pages.GetAsyncEnumerator();
        Assert.Empty(provider.Requests);
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Each_enumeration_starts_anew()
    {
        using StubProvider provider = new(_ => Page(null, "Ada"));
        IPages<PeoplePage, Person> pages = Api(provider).List("g");
        Assert.Equal(["Ada"], await NamesAsync(pages));
        Assert.Equal(["Ada"], await NamesAsync(pages));
        Assert.Equal(2, provider.Requests.Count);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task A_missing_or_empty_token_ends(string token)
    {
        using StubProvider provider = new(StubProvider.Json($$"""{"items":[{"name":"Ada","age":1}],"next":{{token}}}"""));
        Assert.Equal(["Ada"], await NamesAsync(Api(provider).List("g")));
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_null_first_token_is_left_out()
    {
        using StubProvider provider = new(Page(null));
        Assert.Empty(await NamesAsync(Api(provider).List("g", null)));
        Assert.Equal("https://api.example.com/groups/g/people", provider.Single.Address);
    }

    [Fact]
    public async Task Empty_pages_and_missing_items_go_on()
    {
        using StubProvider provider = new(Page("2"), StubProvider.Json("""{"next":"3"}"""), StubProvider.Json("""{"items":null,"next":"4"}"""), Page(null, "Ada"));
        Assert.Equal(["Ada"], await NamesAsync(Api(provider).List("g")));
        Assert.Equal(4, provider.Requests.Count);
    }

    [Fact]
    public async Task By_page_tells_index_and_tokens()
    {
        using StubProvider provider = new(Page("2", "Ada"), Page("", "Bob"));
        List<(int, string?, string?, int)> pages = [];
        await foreach (Page<PeoplePage, Person> page in Api(provider).List("g").ByPage())
        {
            pages.Add((page.Index, page.Token, page.NextToken, page.Items.Count));
            Assert.Same(page.Body.Items, page.Items);
        }

        Assert.Equal([(0, "", "2", 1), (1, "2", null, 1)], pages);
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2", "3", "2")]
    [InlineData("2", "3", "4", "5", "3")]
    public async Task A_repeated_token_ends_in_an_error_after_everything_was_delivered(params string[] tokens)
    {
        using StubProvider provider = new([.. tokens.Select(static (token, index) => Page(token, $"P{index}"))]);
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(async () =>
        {
            await foreach (Person person in Api(provider).List("g"))
            {
                names.Add(person.Name);
            }
        });
        Assert.Equal(tokens.Length, names.Count);
        Assert.Equal((tokens.Length, tokens[^1]), (exception.PagesDone, exception.Token));
        Assert.Equal(tokens.Length, provider.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_names_the_first_token_again_is_a_circle_too()
    {
        using StubProvider provider = new(Page("start", "Ada"));
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(provider).List("g", "start")));
        Assert.Equal("start", exception.Token);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Stopping_early_asks_for_no_further_page()
    {
        using StubProvider provider = new(Page("2", "Ada", "Bob"), Page(null, "Cyd"));
        await foreach (Person person in Api(provider).List("g"))
        {
            if (person.Name == "Bob")
            {
                break;
            }
        }

        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Cancellation_is_noticed_between_the_items_of_a_page()
    {
        using StubProvider provider = new(Page(null, "Ada", "Bob"));
        using CancellationTokenSource cancellation = new();
        List<string> names = [];
        OperationCanceledException exception = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (Person person in Api(provider).List("g").WithCancellation(cancellation.Token))
            {
                names.Add(person.Name);
                await cancellation.CancelAsync();
            }
        });
        Assert.Equal(["Ada"], names);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_for_a_page_is_cancelled_by_either_token(bool ofMethod)
    {
        using CancellationTokenSource cancellation = new();
        using StubProvider provider = new(async (_, index, token) =>
        {
            if (index == 0)
            {
                return Page("2", "Ada");
            }

            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return Page(null);
        });
        using CancellationTokenSource other = new();
        IPages<PeoplePage, Person> pages = Api(provider).List("g", "", ofMethod ? cancellation.Token : other.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Person _ in pages.WithCancellation(ofMethod ? other.Token : cancellation.Token))
            {
            }
        });
        Assert.Equal(2, provider.Requests.Count);
    }

    [Fact]
    public async Task A_429_in_the_middle_repeats_that_page_only()
    {
        FakeTimeProvider clock = new();
        using StubProvider provider = new(index => index switch
        {
            0 => Page("2", "Ada"),
            1 => StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "1")),
            _ => Page(null, "Bob"),
        });
        PeopleClient api = new(provider.Client(), new() { TimeProvider = clock }, PeopleClient.Declaration(retry: new()));
        Assert.Equal(["Ada", "Bob"], await NamesAsync(api.List("g")).Within(clock));
        Assert.Equal(["", "2", "2"], provider.Requests.Select(static asked => asked.Address[(asked.Address.IndexOf('=', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public async Task A_page_that_fails_keeps_what_was_delivered()
    {
        using StubProvider provider = new(Page("2", "Ada"), StubProvider.Json("{}", HttpStatusCode.InternalServerError));
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(async () =>
        {
            await foreach (Person person in Api(provider).List("g"))
            {
                names.Add(person.Name);
            }
        });
        Assert.Equal(["Ada"], names);
        Assert.Equal((HttpStatusCode.InternalServerError, 1, 1, "2"), (exception.StatusCode, exception.PagesDone, exception.ItemsDone, exception.Token));
        Assert.Equal(HttpStatusCode.InternalServerError, Assert.IsType<ApiException>(exception.InnerException).StatusCode);
    }

    [Fact]
    public async Task Items_cost_nothing_beyond_their_page()
    {
        const int Few = 10;
        const int Many = 10_000;
        string[] few = [.. Enumerable.Repeat("A", Few)];
        string[] many = [.. Enumerable.Repeat("A", Many)];
        using StubProvider provider = new(index => index % 2 == 0 ? Page("2", few) : Page(null, many));
        IPages<PeoplePage, Person> pages = Api(provider).List("g");
        await NamesAsync(pages);

        await using IAsyncEnumerator<Person> enumerator = pages.GetAsyncEnumerator();
        for (int i = 0; i <= Few; i++)
        {
            Assert.True(await enumerator.MoveNextAsync());
        }

        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < Many / 10; i++)
            {
                Assert.True(enumerator.MoveNextAsync().Result); // Never suspends: the page is there.
            }
        }));
    }

    private static PeopleClient Api(StubProvider provider) => new(provider.Client(), new());

    private static HttpResponseMessage Page(string? next, params string[] names)
        => StubProvider.Json($$"""{"items":[{{string.Join(',', names.Select(static name => $$"""{"name":"{{name}}","age":1}"""))}}],"next":{{(next is null ? "null" : $"\"{next}\"")}}}""");

    private static async Task<List<string>> NamesAsync(IPages<PeoplePage, Person> pages)
    {
        List<string> names = [];
        await foreach (Person person in pages)
        {
            names.Add(person.Name);
        }

        return names;
    }
}
