using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Tokens as providers send them, through everything up to the message: whatever they hold arrives as it came, and what cannot be sent is an error that keeps what was delivered.</summary>
public sealed class TokenTests
{
    private static readonly string s_binary = new([.. Enumerable.Range(0, 256).Select(static code => (char)code), '\u2028', '€', '\uD83D', '\uDE00']);

    private static readonly CursorStyle<PeoplePage, Person> s_style = new(static page => page.Next);

    [Fact]
    public async Task A_binary_token_arrives_in_the_query_as_it_came()
    {
        using StubProvider provider = new(Page(s_binary, "Ada"), Page(null, "Bob"));
        Assert.Equal(["Ada", "Bob"], await NamesAsync(Pages(provider, static (_, page) => Request($"/list").Query("cursor", page.Token))));
        Assert.Equal(s_binary, Uri.UnescapeDataString(new Uri(provider.Requests[1].Address).Query["?cursor=".Length..]));
    }

    [Fact]
    public async Task A_binary_token_arrives_in_the_body_as_it_came()
    {
        using StubProvider provider = new(Page(s_binary, "Ada"), Page(null, "Bob"));
        Assert.Equal(["Ada", "Bob"], await NamesAsync(Pages(provider, static (_, page) => Request($"/list").JsonText(page.Token, "paging", "cursor"))));
        Assert.Equal("{}", provider.Requests[0].Body);
        Assert.Equal(s_binary, (string?)JsonNode.Parse(provider.Requests[1].Body!)!["paging"]!["cursor"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_token_that_would_begin_another_header_is_not_sent(int prefetch)
    {
        using StubProvider provider = new(Page("t2\r\nx-admin: yes", "Ada", "Bob"));
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(
            Pages(provider, static (_, page) => Request($"/list").Header("x-continuation", page.Token)).With(new() { Prefetch = prefetch }), names));
        Assert.Equal(["Ada", "Bob"], names); // Also when the next page is asked for before this one is handed out.
        Assert.Equal((1, 2), (exception.PagesDone, exception.ItemsDone));
        Assert.Contains("would begin another header", exception.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_value_that_should_be_json_and_is_none_is_not_sent()
    {
        using StubProvider provider = new(Page("{\"n\":", "Ada"));
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(
            Pages(provider, static (_, page) => Request($"/list").JsonRaw(page.Token, "search_after")), names));
        Assert.Equal(["Ada"], names);
        Assert.Contains("The page value \"search_after\" is no JSON", exception.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_page_that_is_no_json_keeps_what_was_delivered_and_resumes_there()
    {
        using StubProvider provider = new(Page("2", "Ada"), StubProvider.Text("<html>Back soon</html>", "text/html"), Page(null, "Bob"));
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Pages(provider), names));
        Assert.IsType<ApiContentException>(exception.InnerException);
        await NamesAsync(Pages(provider).From(exception.Resume!), names);
        Assert.Equal(["Ada", "Bob"], names);
        Assert.EndsWith("page_id=2", provider.Requests[2].Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_of_requests_counts_repetitions_and_can_be_renewed()
    {
        using StubProvider provider = new(index => index is 1 or 2 ? new(HttpStatusCode.BadGateway) { Content = new ByteArrayContent([]) } : Page(index == 0 ? "2" : null, $"P{index}"));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = new FakeTimeProvider() }, PeopleClient.Declaration(transient: new() { DelaySeconds = 0, MaxDelaySeconds = 0 }));
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(api.List("g").With(new() { MaxRequests = 3 }), names));
        Assert.Contains("MaxRequests = 3", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, provider.Requests.Count);
        await NamesAsync(api.List("g").From(exception.Resume!), names);
        Assert.Equal(["P0", "P3"], names);
    }

    private static RequestBuilder Request(RequestBuilder request) => request;

    private static IPages<PeoplePage, Person> Pages(StubProvider provider, PageRequest<string>? request = null)
        => new PeopleClient(provider.Client(), new()).Pages(PeopleClient.Operation(s_style), request: request);

    private static HttpResponseMessage Page(string? next, params string[] names)
        => StubProvider.Json($$"""{"items":[{{string.Join(',', names.Select(static name => $$"""{"name":"{{name}}","age":1}"""))}}],"next":{{(next is null ? "null" : JsonSerializer.Serialize(next))}}}""");

    private static async Task<List<string>> NamesAsync(IPages<PeoplePage, Person> pages, List<string>? names = null)
    {
        names ??= [];
        await foreach (Person person in pages)
        {
            names.Add(person.Name);
        }

        return names;
    }
}
