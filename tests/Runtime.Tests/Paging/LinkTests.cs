using System.Net;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Links that a provider names are followed as they are, never to where they should not lead, and never with the key of another origin.</summary>
public sealed class LinkTests
{
    private const string Key = "secret-api-key";

    private static readonly LinkStyle<PeoplePage, Person> s_links = new("next");
    private static readonly UrlStyle<PeoplePage, Person> s_urls = new(static page => page.Next);

    [Fact]
    public async Task A_link_is_followed_verbatim_with_the_headers_of_the_call()
    {
        using StubProvider provider = new(index => index switch
        {
            0 => Page("<https://api.example.com/other?page_info=abc%2F&limit=2>; rel=\"next\"", "Ada"),
            1 => Page("</other?page_info=last>; rel=next", "Bob"),
            _ => Page(null, "Cyd"),
        });
        Assert.Equal(["Ada", "Bob", "Cyd"], await NamesAsync(Api(provider), s_links));
        Assert.Equal(
            ["https://api.example.com/groups/g/people", "https://api.example.com/other?page_info=abc%2F&limit=2", "https://api.example.com/other?page_info=last"],
            provider.Requests.Select(static asked => asked.Address));
        Assert.All(provider.Requests, static asked => Assert.Equal(Key, asked.Header("x-key")));
    }

    [Theory]
    [InlineData("?page=2", "https://api.example.com/groups/g/people?page=2")]
    [InlineData("/p?page=2", "https://api.example.com/p?page=2")]
    [InlineData("more", "https://api.example.com/groups/g/more")]
    [InlineData("//api.example.com/p", "https://api.example.com/p")]
    [InlineData("HTTPS://API.EXAMPLE.COM:443/p#part", "https://api.example.com/p")]
    public async Task A_relative_link_is_one_of_the_page(string link, string address)
    {
        using StubProvider provider = new(Url(link, "Ada"), Url(null, "Bob"));
        Assert.Equal(["Ada", "Bob"], await NamesAsync(Api(provider), s_urls));
        Assert.Equal(address, provider.Requests[1].Address);
    }

    [Theory]
    [InlineData("https://evil.example/p", "not the client's own origin")]
    [InlineData("//evil.example/p", "not the client's own origin")]
    [InlineData("https://api.example.com.evil.example/p", "not the client's own origin")]
    [InlineData("https://api.example.com:8443/p", "not the client's own origin")]
    [InlineData("https://api.example.com@evil.example/p", "user information")]
    [InlineData("https://ada:pw@api.example.com/p", "user information")]
    [InlineData("http://api.example.com/p", "in clear text")]
    [InlineData("file:///etc/passwd", "the scheme file:")]
    [InlineData("ftp://api.example.com/p", "the scheme ftp:")]
    [InlineData("javascript:alert(1)", "the scheme javascript:")]
    [InlineData("https://", "is none")]
    public async Task A_link_that_leads_astray_ends_in_an_error_and_is_not_asked(string link, string problem)
    {
        using StubProvider provider = new(Url(link, "Ada", "Bob"));
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(provider), s_urls, names));
        Assert.Equal(["Ada", "Bob"], names);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ada:pw", exception.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_link_of_a_hundred_kilobytes_is_not_followed_and_a_header_of_a_megabyte_is_read()
    {
        using StubProvider provider = new(Url("/" + new string('x', 100_000), "Ada"));
        Assert.Contains("100001 characters", (await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(provider), s_urls))).Message, StringComparison.Ordinal);

        string header = string.Concat(Enumerable.Range(0, 40_000).Select(static index => $"<https://a.example/{index}>; rel=prev, ")) + "</p>; rel=next";
        Assert.True(header.Length > 1_000_000);
        using StubProvider large = new(Page(header, "Ada"), Page(null, "Bob"));
        Assert.Equal(["Ada", "Bob"], await NamesAsync(Api(large), s_links));
    }

    [Fact]
    public async Task A_malformed_link_header_is_not_taken_for_the_end()
    {
        using StubProvider provider = new(Page("<https://api.example.com/p; rel=next", "Ada"));
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(provider), s_links));
        Assert.Contains("malformed at position 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_origin_is_followed_without_the_key_and_back_with_it()
    {
        using StubProvider provider = new(Url("https://cdn.example.net/p", "Ada"), Url("https://api.example.com/p", "Bob"), Url(null, "Cyd"));
        Assert.Equal(["Ada", "Bob", "Cyd"], await NamesAsync(Api(provider), s_urls, origins: ["https://cdn.example.net"]));
        Assert.Equal([Key, null, Key], provider.Requests.Select(static asked => asked.Header("x-key")));
    }

    [Fact]
    public async Task Any_origin_still_means_neither_clear_text_nor_user_information_nor_files()
    {
        using StubProvider provider = new(Url("https://anywhere.example/p", "Ada"), Url("http://anywhere.example/p", "Bob"));
        Assert.Contains("in clear text", (await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(provider), s_urls, anyOrigin: true))).Message, StringComparison.Ordinal);
        Assert.Equal([Key, null], provider.Requests.Select(static asked => asked.Header("x-key")));
    }

    [Fact]
    public async Task Default_headers_of_the_http_client_are_not_handed_to_another_origin()
    {
        using StubProvider provider = new(Url("https://cdn.example.net/p", "Ada"), Url(null, "Bob"));
        HttpClient http = provider.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "token");
        List<string> names = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(http), s_urls, names, origins: ["https://cdn.example.net"]));
        Assert.Equal(["Ada"], names);
        Assert.Contains("Authorization", exception.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Theory]
    [InlineData("https://api.example.com/p?key=secret-api-key&page=2")]
    [InlineData("https://api.example.com/p?page=2&key=secret-api-key")]
    public async Task A_key_that_the_provider_repeats_in_its_link_is_sent_once_and_kept_out_of_tokens(string link)
    {
        using StubProvider provider = new(Url(link, "Ada"), Url(null, "Bob"));
        PeopleClient api = new(provider.Client(), new() { ApiKey = Key }, PeopleClient.Declaration(key: new() { Query = "key" }));
        List<Page<PeoplePage, Person>> pages = await api.Pages(PeopleClient.Operation(s_urls)).ByPage().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("https://api.example.com/p?page=2&key=secret-api-key", provider.Requests[1].Address);
        Assert.Equal("https://api.example.com/p?page=2", pages[1].Token);
        Assert.DoesNotContain(Key, System.Text.Encoding.Latin1.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(pages[0].Resume!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changing_link_back_to_the_first_page_ends()
    {
        using StubProvider provider = new(Url("/p2", "Ada"), Url("https://api.example.com/groups/g/people", "Bob"));
        List<string> names = [];
        Assert.Contains("circle", (await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(provider), s_urls, names))).Message, StringComparison.Ordinal);
        Assert.Equal(["Ada", "Bob"], names);
    }

    [Fact]
    public async Task A_link_in_a_resume_token_is_checked_like_one_of_the_provider()
    {
        using StubProvider provider = new(_ => Url("https://cdn.example.net/p", "Ada"));
        string resume = (await Api(provider).Pages(PeopleClient.Operation(s_urls, ["https://cdn.example.net"])).ByPage().FirstAsync(TestContext.Current.CancellationToken)).Resume!;
        ResumeTokenException exception = Assert.Throws<ResumeTokenException>(() => Api(provider).Pages(PeopleClient.Operation(s_urls)).From(resume));
        Assert.Contains("not the client's own origin", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ResumeTokenException>(() => Api(provider).Pages(PeopleClient.Operation(new CursorStyle<PeoplePage, Person>(static page => page.Next))).From(resume));
    }

    [Fact]
    public async Task A_link_resumes_in_another_client()
    {
        using StubProvider provider = new(Url("/p2", "Ada"), StubProvider.Json("{}", HttpStatusCode.BadGateway), Url(null, "Bob"));
        PagingException exception = await Assert.ThrowsAsync<PagingException>(() => NamesAsync(Api(provider), s_urls));
        List<string> names = [];
        await foreach (Person person in Api(provider).Pages(PeopleClient.Operation(s_urls)).From(exception.Resume!))
        {
            names.Add(person.Name);
        }

        Assert.Equal(["Bob"], names);
        Assert.Equal("https://api.example.com/p2", provider.Requests[^1].Address);
    }

    [Fact]
    public async Task A_token_in_a_header_leads_on_and_one_that_no_header_holds_ends()
    {
        HeaderStyle<PeoplePage, Person> style = new("x-continuation");
        using StubProvider provider = new(
            StubProvider.Json("""{"items":[{"name":"Ada","age":1}]}""", HttpStatusCode.OK, ("x-continuation", "t2")), StubProvider.Json("""{"items":[{"name":"Bob","age":1}]}"""));
        Assert.Equal(["Ada", "Bob"], await NamesAsync(Api(provider), style));
        Assert.EndsWith("page_id=t2", provider.Requests[1].Address, StringComparison.Ordinal);
    }

    private static PeopleClient Api(StubProvider provider) => Api(provider.Client());

    private static PeopleClient Api(HttpClient http) => new(http, new() { ApiKey = Key }, PeopleClient.Declaration(key: new() { Header = "x-key" }));

    private static HttpResponseMessage Page(string? link, params string[] names)
        => StubProvider.Json(Body(null, names), HttpStatusCode.OK, link is null ? [] : [("Link", link)]);

    private static HttpResponseMessage Url(string? next, params string[] names) => StubProvider.Json(Body(next, names));

    private static string Body(string? next, string[] names)
        => $$"""{"items":[{{string.Join(',', names.Select(static name => $$"""{"name":"{{name}}","age":1}"""))}}],"next":{{(next is null ? "null" : $"\"{next}\"")}}}""";

    private static async Task<List<string>> NamesAsync(
        PeopleClient api, PageStyle<PeoplePage, Person> style, List<string>? names = null, string[]? origins = null, bool anyOrigin = false)
    {
        names ??= [];
        await foreach (Person person in api.Pages(PeopleClient.Operation(style, origins, anyOrigin)))
        {
            names.Add(person.Name);
        }

        return names;
    }
}
