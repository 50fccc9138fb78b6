using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace RateGen.Benchmarks.Calls;

/// <summary>The same calls as a careful person writes them: source-generated JSON read from the stream, no limiter, no retry.</summary>
internal sealed class HandWrittenUsers(HttpClient http)
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json", "utf-8");

    public Task<User?> GetAsync(string id)
        => SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/users/{Uri.EscapeDataString(id)}"));

    public Task<User?> FindAsync(string id, string sort, int page, int size)
        => SendAsync(new HttpRequestMessage(HttpMethod.Get, string.Create(
            CultureInfo.InvariantCulture, $"/users/{Uri.EscapeDataString(id)}/posts?sort={Uri.EscapeDataString(sort)}&page={page}&size={size}")));

    /// <summary>Bytes allocate less than <c>JsonContent</c>, and have a length.</summary>
    public Task<User?> SearchAsync(Search search)
    {
        ByteArrayContent content = new(JsonSerializer.SerializeToUtf8Bytes(search, CallsJson.Default.Search));
        content.Headers.ContentType = s_json;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/search") { Content = content });
    }

    private async Task<User?> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Add("x-access-key", "benchmark");
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
            response.EnsureSuccessStatusCode();
            await using Stream stream = await response.Content.ReadAsStreamAsync(CancellationToken.None);
            return await JsonSerializer.DeserializeAsync(stream, CallsJson.Default.User, CancellationToken.None);
        }
    }
}
