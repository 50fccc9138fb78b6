using RateGen.CompilerServices;

namespace RateGen.Runtime.Tests.Http;

public sealed class RequestTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    [Fact]
    public async Task A_get_joins_base_address_and_route_and_reads_the_response()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        PeopleClient api = new(provider.Client(), new());
        Assert.Equal(new Person("Ada", 36), await api.GetAsync("a b/c"));
        Assert.Equal((HttpMethod.Get, "https://api.example.com/people/a%20b%2Fc", null), (provider.Single.Method, provider.Single.Address, provider.Single.Body));
    }

    [Fact]
    public async Task A_post_sends_json_with_its_length()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        PeopleClient api = new(provider.Client(), new());
        await api.AddAsync(new("Ada", 36));
        Assert.Equal((HttpMethod.Post, Ada), (provider.Single.Method, provider.Single.Body));
        Assert.Equal("application/json; charset=utf-8", provider.Single.Message.Content!.Headers.ContentType!.ToString());
        Assert.Equal(Ada.Length, provider.Single.Message.Content!.Headers.ContentLength);
    }

    [Fact]
    public async Task A_null_body_is_the_null_of_json()
    {
        using StubProvider provider = new(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        PeopleClient api = new(provider.Client(), new());
        await api.ReplaceAsync("1", null);
        Assert.Equal("null", provider.Single.Body);
    }

    [Fact]
    public async Task A_method_without_a_response_ignores_the_body()
    {
        using StubProvider provider = new(StubProvider.Text("<html>", "text/html"));
        PeopleClient api = new(provider.Client(), new());
        await api.DeleteAsync("1");
        Assert.Equal(HttpMethod.Delete, provider.Single.Method);
    }

    [Theory]
    [InlineData("https://options.example/v1/", "https://http.example", "https://options.example/v1/people/1")]
    [InlineData("https://options.example/v1", null, "https://options.example/v1/people/1")]
    [InlineData(null, "http://http.example:8080/base/", "http://http.example:8080/base/people/1")]
    [InlineData(null, null, "https://api.example.com/people/1")]
    public async Task The_base_address_of_the_options_wins_then_the_client_s_then_the_attribute_s(string? ofOptions, string? ofHttpClient, string address)
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        using HttpClient httpClient = provider.Client();
        httpClient.BaseAddress = ofHttpClient is null ? null : new(ofHttpClient);
        PeopleClient api = new(httpClient, new() { BaseAddress = ofOptions is null ? null : new(ofOptions) });
        await api.GetAsync("1");
        Assert.Equal(address, provider.Single.Address);
    }

    [Fact]
    public void No_base_address_names_all_three_places()
    {
        ClientDeclaration declaration = new() { Name = "IPeopleApi" };
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PeopleClient(null, new(), declaration));
        Assert.Contains("ApiClientOptions.BaseAddress", exception.Message, StringComparison.Ordinal);
        Assert.Contains("HttpClient.BaseAddress", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[ApiClient(", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/relative", "not an absolute http or https address")]
    [InlineData("ftp://example.com", "not an absolute http or https address")]
    [InlineData("https://example.com?api_key=hushhush", "has a query")]
    [InlineData("https://me:hushhush@example.com", "user information")]
    public void A_base_address_that_cannot_be_one_is_refused_without_showing_secrets(string address, string problem)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PeopleClient(null, new() { BaseAddress = new(address, UriKind.RelativeOrAbsolute) }));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hushhush", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "hushhush")]
    [InlineData("Bearer", "Bearer hushhush")]
    public async Task The_key_travels_in_its_header(string? scheme, string value)
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        PeopleClient api = new(provider.Client(), new() { ApiKey = "hushhush" }, PeopleClient.Declaration(key: new() { Header = "X-Access-Key", Scheme = scheme }));
        await api.GetAsync("1");
        Assert.Equal(value, provider.Single.Header("x-access-key"));
    }

    [Fact]
    public async Task The_authorization_header_is_one_too()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        PeopleClient api = new(provider.Client(), new() { ApiKey = "hushhush" }, PeopleClient.Declaration(key: new() { Header = "Authorization", Scheme = "Bearer" }));
        await api.GetAsync("1");
        Assert.Equal("Bearer hushhush", provider.Single.Message.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task The_key_travels_at_the_end_of_the_query()
    {
        using StubProvider provider = new(StubProvider.Json("""{"items":[],"next":null}"""));
        PeopleClient api = new(provider.Client(), new() { ApiKey = "hush/hush" }, PeopleClient.Declaration(key: new() { Query = "api key" }));
        await foreach (Person _ in api.List("g", "t"))
        {
        }

        Assert.Equal("https://api.example.com/groups/g/people?page_id=t&api%20key=hush%2Fhush", provider.Single.Address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_missing_key_names_attribute_and_option(string? key)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PeopleClient(null, new() { ApiKey = key }, PeopleClient.Declaration(key: new() { Header = "X-Key" })));
        Assert.Contains("[ApiKey]", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ApiClientOptions.ApiKey", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hushhush\r\nX-Evil: 1")]
    [InlineData("hushhush\n")]
    [InlineData("hush\0hush")]
    [InlineData("hushhüsh")]
    public void A_key_that_no_header_may_hold_is_refused_without_showing_it(string key)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PeopleClient(null, new() { ApiKey = key }, PeopleClient.Declaration(key: new() { Header = "X-Key" })));
        Assert.Contains("ApiClientOptions.ApiKey", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_options_beside_a_context_are_refused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PeopleClient(null, new() { Json = new() }));
        Assert.Contains("Remove ApiClientOptions.Json", exception.Message, StringComparison.Ordinal);
        Assert.Contains("PeopleJson", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_the_context_does_not_know_shows_at_creation()
    {
        ApiPipeline pipeline = new(PeopleClient.Declaration(), null, new(), PeopleJson.Default);
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(pipeline.Format<Uri>);
        Assert.Contains("[JsonSerializable(typeof(Uri))]", exception.Message, StringComparison.Ordinal);
        Assert.Contains("PeopleJson", exception.Message, StringComparison.Ordinal);
    }
}
