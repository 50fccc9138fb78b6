using System.Net;
using System.Text.RegularExpressions;

namespace RateGen.Runtime.Tests.Http;

/// <summary><see cref="ApiClientOptions.Redact"/>: what else exceptions may not tell.</summary>
public sealed partial class RedactionTests
{
    private const string Mail = "ada@example.com";

    private readonly ApiClientOptions _options = new() { Redact = static text => Address().Replace(text, "(mail)") };

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task No_exception_tells_what_it_takes_out(HttpStatusCode status)
    {
        HttpResponseMessage answer = StubProvider.Json($$"""{"error":"no account of {{Mail}}"}{{(status == HttpStatusCode.OK ? "," : "")}}""", status, ("Location", $"/people/{Mail}/else"));
        answer.ReasonPhrase = $"Not {Mail}";
        using StubProvider provider = new(answer);
        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => new PeopleClient(provider.Client(), new() { Redact = _options.Redact, MaxRedirects = 0 }).GetAsync(Mail));

        Assert.Contains("/people/ada%40example.com", provider.Single.Address, StringComparison.Ordinal);
        Assert.All((string?[])[error.ToString(), error.Content, error.ReasonPhrase, error.RequestUri?.OriginalString], static text =>
        {
            Assert.DoesNotContain("ada@", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ada%40", text, StringComparison.Ordinal);
        });
        Assert.Equal("https://api.example.com/people/(mail)", error.RequestUri?.AbsoluteUri);
        Assert.StartsWith("""{"error":"no account of (mail)"}""", error.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_fails_tells_no_more()
    {
        using StubProvider provider = new((_, _, _) => throw new HttpRequestException("No route."));
        ApiRequestException error = await Assert.ThrowsAsync<ApiRequestException>(() => new PeopleClient(provider.Client(), _options).GetAsync(Mail));
        Assert.DoesNotContain("ada%40", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("https://api.example.com/people/(mail)", error.RequestUri?.AbsoluteUri);
    }

    [Fact]
    public async Task What_is_no_address_any_more_is_shown_by_its_origin()
    {
        using StubProvider provider = new(StubProvider.Json("{}", HttpStatusCode.NotFound));
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => new PeopleClient(provider.Client(), new() { Redact = static _ => "" }).GetAsync(Mail));
        Assert.Equal("https://api.example.com/", error.RequestUri?.AbsoluteUri);
        Assert.Equal("", error.Content);
    }

    [Fact]
    public async Task The_key_is_out_before_it_is_asked()
    {
        List<string> shown = [];
        using StubProvider provider = new(StubProvider.Json("""{"error":"bad key hush/hush"}""", HttpStatusCode.BadRequest));
        PeopleClient api = new(provider.Client(), new() { ApiKey = "hush/hush", Redact = text => { shown.Add(text); return text; } }, PeopleClient.Declaration(key: new() { Header = "X-Key" }));
        await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Contains(shown, static text => text.Contains("bad key ***", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, static text => text.Contains("hush", StringComparison.Ordinal));
    }

    [GeneratedRegex("[a-z]+(@|%40)example.com")]
    private static partial Regex Address();
}
