using System.Collections;
using System.Net;
using System.Text.Json;
using RateGen.CompilerServices;

namespace RateGen.Runtime.Tests.Http;

/// <summary>A provider that echoes the key must not make the exceptions tell it.</summary>
public sealed class SecretsTests
{
    private const string Key = "hush/hush";

    private static readonly string s_echo = $$"""{"error":"bad key {{Key}}","address":"/?api_key={{Uri.EscapeDataString(Key)}}"}""";

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.PaymentRequired)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task No_exception_tells_the_key(HttpStatusCode status)
    {
        foreach (KeyDeclaration place in (KeyDeclaration[])[new() { Query = "api_key" }, new() { Header = "Authorization", Scheme = "Bearer" }])
        {
            using StubProvider provider = new(_ => Echo(StubProvider.Json(status == HttpStatusCode.OK ? s_echo + "," : s_echo, status, ("Location", $"/elsewhere?api_key={Uri.EscapeDataString(Key)}"), ("Retry-After", "100000"))));
            PeopleClient api = new(provider.Client(), new() { ApiKey = Key }, PeopleClient.Declaration(
                retry: new(), exhausted: [new() { Status = 402 }], key: place));
            ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => api.GetAsync("1"));
            AssertSilent(exception);
            Assert.StartsWith(status == HttpStatusCode.Found ? "https://api.example.com/elsewhere" : "https://api.example.com/people/1", exception.RequestUri!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_redacted_content_is_still_json()
    {
        using StubProvider provider = new(_ => StubProvider.Json(s_echo, HttpStatusCode.BadRequest));
        PeopleClient api = new(provider.Client(), new() { ApiKey = Key }, PeopleClient.Declaration(key: new() { Header = "X-Key" }));
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Equal("bad key ***", JsonDocument.Parse(exception.Content!).RootElement.GetProperty("error").GetString());
    }

    private static HttpResponseMessage Echo(HttpResponseMessage response)
    {
        response.ReasonPhrase = $"Not for {Key}";
        return response;
    }

    private static void AssertSilent(ApiException exception)
    {
        foreach (string? text in (string?[])[exception.ToString(), exception.Message, exception.Content, exception.RequestUri?.ToString(), exception.RequestUri?.OriginalString])
        {
            Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(Key), text, StringComparison.Ordinal);
        }

        foreach (DictionaryEntry entry in exception.Data)
        {
            Assert.DoesNotContain("hush", $"{entry.Key}={entry.Value}", StringComparison.Ordinal);
        }
    }
}
