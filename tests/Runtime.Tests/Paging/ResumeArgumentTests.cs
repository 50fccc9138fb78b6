using System.Text;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Which arguments a resume token belongs to: everything that says what is asked for, and nothing that is renewed while a job rests.</summary>
public sealed class ResumeArgumentTests
{
    private const string Refused = "belongs to other arguments";

    private static readonly CursorStyle<PeoplePage, Person> s_style = new(static page => page.Next);

    private delegate RequestBuilder Arguments(RequestBuilder request);

    [Fact]
    public async Task The_route_is_an_argument()
        => AssertRefused(await TokenAsync(static _ => Request($"/users/{1}/followers")), static _ => Request($"/users/{2}/followers"));

    [Fact]
    public async Task The_query_is_an_argument()
        => AssertRefused(await TokenAsync(static request => request.Query("tag", "a")), static request => request.Query("tag", "b"));

    [Fact]
    public async Task The_body_is_an_argument()
        => AssertRefused(await TokenAsync(static request => request.Body("select 1")), static request => request.Body("select 2"));

    [Fact]
    public async Task A_header_is_an_argument()
    {
        string resume = await TokenAsync(static request => request.Header("X-Tenant", "north"));
        AssertRefused(resume, static request => request.Header("X-Tenant", "south"));
        AssertRefused(resume, static request => request);
        AssertRefused(resume, static request => request.Header<string?>("X-Tenant", null));
        AssertAccepted(resume, static request => request.Header("x-tenant", "north"));
    }

    [Fact]
    public async Task The_order_of_headers_is_no_argument()
        => AssertAccepted(
            await TokenAsync(static request => request.Headers(new Dictionary<string, string> { ["X-A"] = "1", ["X-B"] = "2" })),
            static request => request.Headers(new Dictionary<string, string> { ["X-B"] = "2", ["X-A"] = "1" }));

    [Theory]
    [InlineData("Authorization")]
    [InlineData("cookie")]
    [InlineData("X-Request-Id")]
    [InlineData("traceparent")]
    public async Task What_is_renewed_is_no_argument(string header)
        => AssertAccepted(await TokenAsync(request => request.Header(header, "monday")), request => request.Header(header, "tuesday"));

    [Fact]
    public async Task The_api_key_is_no_argument()
    {
        using StubProvider provider = Provider();
        string resume = (await Client(provider, "key-1").Pages(PeopleClient.Operation(s_style)).ByPage().FirstAsync(TestContext.Current.CancellationToken)).Resume!;
        Assert.Equal(["Bob"], await Client(provider, "key-2").Pages(PeopleClient.Operation(s_style)).From(resume).Select(static person => person.Name).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_a_key_for_tokens_nobody_can_guess_the_arguments_from_their_hash()
    {
        // Without one, whoever knows the route can try user ids until the hash is the same.
        byte[] key = Encoding.ASCII.GetBytes("0123456789abcdef"), other = Encoding.ASCII.GetBytes("0123456789abcdeF");
        Assert.NotEqual(Hash(key), Hash(other));
        Assert.NotEqual(Hash(key), Hash(null));
        Assert.Equal(Hash(key), Hash(key));
        await Task.CompletedTask;

        static byte[] Hash(byte[]? key) => RateGen.Paging.Resuming.ArgumentHash.Of(HttpMethod.Get, "/users/12345", null, key);
    }

    [Fact]
    public async Task A_body_that_is_spent_with_the_first_page_is_refused_before_anything_is_sent()
    {
        using MemoryStream stream = new([1, 2, 3]);
        using StringContent content = new("text");
        foreach (Arguments arguments in new Arguments[] { request => request.Body(stream), request => request.BufferedBody(stream), request => request.Body(content) })
        {
            using StubProvider provider = Provider();
            ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(async () => await Pages(provider, arguments).FirstAsync(TestContext.Current.CancellationToken));
            Assert.StartsWith("The body of IPeopleApi.Pages is sent with every page", exception.Message, StringComparison.Ordinal);
            Assert.Empty(provider.Requests);
        }
    }

    private static RequestBuilder Request(RequestBuilder request) => request;

    private static StubProvider Provider() => new(static index => StubProvider.Json(index == 0 ? """{"items":[{"name":"Ada","age":1}],"next":"2"}""" : """{"items":[{"name":"Bob","age":1}]}"""));

    private static PeopleClient Client(StubProvider provider, string key) => new(provider.Client(), new() { ApiKey = key }, PeopleClient.Declaration(key: new() { Header = "x-key" }));

    private static IPages<PeoplePage, Person> Pages(StubProvider provider, Arguments arguments)
        => new PeopleClient(provider.Client(), new()).Pages(PeopleClient.Operation(s_style), request: (_, page) => arguments(Request($"/list")).Query("page_id", page.Token));

    private static async Task<string> TokenAsync(Arguments arguments)
    {
        using StubProvider provider = Provider();
        return (await Pages(provider, arguments).ByPage().FirstAsync(TestContext.Current.CancellationToken)).Resume!;
    }

    private static void AssertRefused(string resume, Arguments arguments)
    {
        using StubProvider provider = Provider();
        Assert.Contains(Refused, Assert.Throws<ResumeTokenException>(() => Pages(provider, arguments).From(resume)).Message, StringComparison.Ordinal);
    }

    private static void AssertAccepted(string resume, Arguments arguments)
    {
        using StubProvider provider = Provider();
        Assert.NotNull(Pages(provider, arguments).From(resume));
    }
}
