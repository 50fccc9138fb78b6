using System.Net;
using System.Reflection;
using System.Text;

namespace RateGen.Runtime.Tests.Http;

public sealed class ErrorTests
{
    [Fact]
    public async Task An_error_tells_what_came()
    {
        using StubProvider provider = new(StubProvider.Json("""{"name":"No one","age":0}""", HttpStatusCode.NotFound, ("X-Request-Id", "req_01"), ("X-Extra", "1")));
        PeopleClient api = new(provider.Client(), new());
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("7"));
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(HttpMethod.Get, exception.Method);
        Assert.Equal(new Uri("https://api.example.com/people/7"), exception.RequestUri);
        Assert.Equal("1", Assert.Single(exception.Headers!.GetValues("X-Extra")));
        Assert.Equal("application/json", exception.ContentHeaders!.ContentType!.MediaType);
        Assert.Equal("req_01", exception.RequestId);
        Assert.Equal(1, exception.Attempts);
        Assert.Equal(new Person("No one", 0), exception.GetContentAs(PeopleJson.Default.Person));
        Assert.Equal(
            """IPeopleApi.GetAsync: GET https://api.example.com/people/7 answered 404 (Not Found); application/json, beginning with: {"name":"No one","age":0}.""",
            exception.Message);
    }

    /// <summary>Whatever an exception has to tell, one of another type that is made of it tells too.</summary>
    [Fact]
    public async Task An_exception_of_another_type_tells_the_same()
    {
        using StubProvider provider = new(StubProvider.Json("""{"name":"No one","age":0}""", HttpStatusCode.NotFound, ("X-Request-Id", "req_01")));
        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => new PeopleClient(provider.Client(), new()).GetAsync("7"));
        PropertyInfo[] told = typeof(ApiException).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        foreach (ApiException other in (ApiException[])[new ApiException(failure), new PagingException("The page failed.", failure)])
        {
            Assert.All(told, property => Assert.Equal(property.GetValue(failure), property.GetValue(other)));
            Assert.Equal(new Person("No one", 0), other.GetContentAs<Person>());
        }
    }

    [Fact]
    public async Task An_error_body_that_is_no_json_reads_as_nothing()
    {
        using StubProvider provider = new(StubProvider.Text("<h1>Bad gateway</h1>", "text/html", HttpStatusCode.BadGateway));
        PeopleClient api = new(provider.Client(), new());
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("7"));
        Assert.Null(exception.GetContentAs(PeopleJson.Default.Person));
        Assert.Equal("<h1>Bad gateway</h1>", exception.Content);
    }

    [Fact]
    public async Task A_huge_error_body_is_cut()
    {
        using StubProvider provider = new(StubProvider.Text(new string('x', 5_000_000), "text/plain", HttpStatusCode.InternalServerError));
        PeopleClient api = new(provider.Client(), new());
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("7"));
        Assert.Equal(64 * 1024, exception.Content!.Length);
        Assert.True(exception.Message.Length < 500, exception.Message);
    }

    /// <summary>Of a body without an end, no more is read than is kept, and the response is disposed.</summary>
    [Fact]
    public async Task An_endless_error_body_is_read_no_further_than_it_is_kept()
    {
        using EndlessStream body = new();
        using StubProvider provider = new(new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(body) });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => new PeopleClient(provider.Client(), new()).GetAsync("7"));
        Assert.Equal(64 * 1024, exception.Content!.Length);
        Assert.Equal(64 * 1024, body.Given);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task An_error_body_is_read_in_its_encoding()
    {
        HttpResponseMessage response = new(HttpStatusCode.BadRequest) { Content = new StringContent("Fähler", Encoding.Latin1, "text/plain") };
        using StubProvider provider = new(response);
        PeopleClient api = new(provider.Client(), new());
        Assert.Equal("Fähler", (await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("7"))).Content);
    }

    [Fact]
    public async Task An_error_body_that_breaks_off_hides_no_status()
    {
        using StubProvider provider = new(new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(new BrokenStream("half"u8.ToArray())) });
        PeopleClient api = new(provider.Client(), new());
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("7"));
        Assert.Equal((HttpStatusCode.BadGateway, "half"), (exception.StatusCode, exception.Content));
    }

    [Fact]
    public async Task A_402_declared_as_exhausted_is_a_missing_balance()
    {
        using StubProvider provider = new(StubProvider.Json("{}", HttpStatusCode.PaymentRequired));
        PeopleClient api = new(provider.Client(), new(), PeopleClient.Declaration(retry: new(), exhausted: [new() { Status = 402 }]));
        await Assert.ThrowsAsync<InsufficientBalanceException>(() => api.GetAsync("7"));
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Another_status_declared_as_exhausted_is_an_api_error()
    {
        using StubProvider provider = new(StubProvider.Json("{}", HttpStatusCode.Forbidden));
        PeopleClient api = new(provider.Client(), new(), PeopleClient.Declaration(exhausted: [new() { Status = 403 }]));
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("7"));
        Assert.Contains("[Exhausted(403)]", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task Nothing_is_repeated_that_no_declaration_asks_for(HttpStatusCode status)
    {
        using StubProvider provider = new(_ => StubProvider.Json("{}", status, ("Retry-After", "1")));
        PeopleClient api = new(provider.Client(), new());
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("7"));
        Assert.Equal(status, exception.StatusCode);
        Assert.Single(provider.Requests);
    }
}
