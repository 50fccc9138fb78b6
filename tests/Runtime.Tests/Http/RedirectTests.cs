using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

public sealed class RedirectTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private static readonly KeyDeclaration s_inHeader = new() { Header = "x-access-key" };

    public static TheoryData<HttpStatusCode, string, string, bool> Verbs
    {
        get
        {
            TheoryData<HttpStatusCode, string, string, bool> cells = [];
            foreach (HttpStatusCode status in (HttpStatusCode[])[HttpStatusCode.MovedPermanently, HttpStatusCode.Found, HttpStatusCode.SeeOther, HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect])
            {
                bool keeps = status is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
                cells.Add(status, "GET", "GET", false);
                cells.Add(status, "POST", keeps ? "POST" : "GET", keeps);
                cells.Add(status, "PUT", status == HttpStatusCode.SeeOther ? "GET" : "PUT", status != HttpStatusCode.SeeOther);
                cells.Add(status, "DELETE", status == HttpStatusCode.SeeOther ? "GET" : "DELETE", false);
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_verb_and_the_body_follow_the_status(HttpStatusCode status, string verb, string expected, bool hasBody)
    {
        using StubProvider provider = new(index => index == 0 ? To("/there", status) : StubProvider.Json(Ada));
        PeopleClient api = new(provider.Client(), new());
        await (verb switch
        {
            "POST" => api.AddAsync(new("Ada", 36)),
            "PUT" => api.ReplaceAsync("1", new("Ada", 36)),
            "DELETE" => api.DeleteAsync("1"),
            _ => api.GetAsync("1"),
        });
        Assert.Equal((expected, "https://api.example.com/there", hasBody ? Ada : null), (provider.Requests[1].Method.Method, provider.Requests[1].Address, provider.Requests[1].Body));
    }

    [Fact]
    public async Task Every_hop_takes_a_permit()
    {
        FakeTimeProvider clock = new();
        using StubProvider provider = new(index => index < 2 ? To($"/{index}", HttpStatusCode.Found) : StubProvider.Json(Ada));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = clock }, PeopleClient.Declaration(limits: [new RateLimitOptions { Permits = 2, Window = TimeSpan.FromSeconds(1) }]));
        Task<Person> call = api.GetAsync("1");
        Assert.False(call.IsCompleted);
        Assert.Equal(2, provider.Requests.Count);
        await call.Within(clock, api);
        Assert.Equal((3, 0), (provider.Requests.Count, api.Usage.Retries));
    }

    [Theory]
    [InlineData("/there?x=1", true)]
    [InlineData("https://API.example.com:443/there", true)]
    [InlineData("//api.example.com/there", true)]
    [InlineData("https://api.example.com:444/there", false)]
    [InlineData("https://example.com/there", false)]
    [InlineData("https://api.example.com.evil.com/there", false)]
    public async Task The_key_is_sent_to_its_own_origin_only(string location, bool isOwn)
    {
        foreach (KeyDeclaration place in (KeyDeclaration[])[s_inHeader, new() { Query = "api_key" }])
        {
            using StubProvider provider = new(index => index == 0 ? To(location, HttpStatusCode.Found) : StubProvider.Json(Ada));
            PeopleClient api = new(provider.Client(), new() { ApiKey = "hush-hush" }, PeopleClient.Declaration(key: place));
            await api.GetAsync("1");
            Asked second = provider.Requests[1];
            Assert.Equal(isOwn, second.Header("x-access-key") == "hush-hush" || second.Address.Contains("api_key=hush-hush", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_was_foreign_once_gets_no_credentials_also_when_it_leads_back()
    {
        using StubProvider provider = new(index => index switch { 0 => To("https://evil.example/", HttpStatusCode.Found), 1 => To("https://api.example.com/there", HttpStatusCode.Found), _ => StubProvider.Json(Ada) });
        PeopleClient api = new(provider.Client(), new() { ApiKey = "hush-hush" }, PeopleClient.Declaration(key: s_inHeader));
        await api.GetAsync("1");
        Assert.Equal(["hush-hush", null, null], provider.Requests.Select(static asked => asked.Header("x-access-key")));
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Cookie", "a=b")]
    [InlineData("x-access-key", "mine")]
    public async Task What_HttpClient_itself_would_send_to_another_origin_stops_the_call(string header, string value)
    {
        using StubProvider provider = new(To("https://elsewhere.example/there?code=secret", HttpStatusCode.TemporaryRedirect));
        using HttpClient http = provider.Client();
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        PeopleClient api = new(http, new() { ApiKey = "hush-hush" }, PeopleClient.Declaration(key: s_inHeader));
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Contains($"points to https://elsewhere.example/there, which is not followed: it leads to another origin, and HttpClient.DefaultRequestHeaders would send {header} there", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Theory]
    [InlineData("http://api.example.com/there", "leads from https to http")]
    [InlineData("ftp://api.example.com/there", "has the scheme ftp")]
    [InlineData("file:///etc/passwd", "has the scheme file")]
    [InlineData("https://me:pass@api.example.com/there", "holds user information")]
    public async Task Some_targets_are_refused(string location, string why)
    {
        using StubProvider provider = new(To(location, HttpStatusCode.MovedPermanently));
        PeopleClient api = new(provider.Client(), new());
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass@", exception.ToString(), StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    [InlineData(10, 11)]
    public async Task A_circle_ends(int allowed, int requests)
    {
        using StubProvider provider = new(_ => To("/there", HttpStatusCode.Found));
        PeopleClient api = new(provider.Client(), new() { MaxRedirects = allowed });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Contains($"ApiClientOptions.MaxRedirects allows {allowed}", exception.Message, StringComparison.Ordinal);
        Assert.Equal((requests, requests), (provider.Requests.Count, exception.Attempts));
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, null)]
    [InlineData(HttpStatusCode.NotModified, "/there")]
    [InlineData(HttpStatusCode.MultipleChoices, "/there")]
    [InlineData(HttpStatusCode.UseProxy, "/there")]
    public async Task Without_a_place_or_with_another_status_nothing_is_followed(HttpStatusCode status, string? location)
    {
        using StubProvider provider = new(location is null ? StubProvider.Json("{}", status) : To(location, status));
        PeopleClient api = new(provider.Client(), new());
        Assert.Equal(status, (await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"))).StatusCode);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_refusal_on_the_way_is_waited_out_where_it_came_from()
    {
        FakeTimeProvider clock = new();
        using StubProvider provider = new(index => index switch { 0 => To("/there", HttpStatusCode.Found), 1 => StubProvider.Json("{}", HttpStatusCode.TooManyRequests), _ => StubProvider.Json(Ada) });
        PeopleClient api = new(provider.Client(), new() { TimeProvider = clock }, PeopleClient.Declaration(retry: new()));
        await api.GetAsync("1").Within(clock, api);
        Assert.Equal(["/people/1", "/there", "/there"], provider.Requests.Select(static asked => new Uri(asked.Address).AbsolutePath));
    }

    private static HttpResponseMessage To(string location, HttpStatusCode status)
    {
        HttpResponseMessage response = StubProvider.Json("{}", status);
        response.Headers.TryAddWithoutValidation("Location", location);
        return response;
    }
}
