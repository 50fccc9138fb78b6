using System.Net;
using System.Text;
using System.Text.Json;

namespace Compatibility.Paging;

/// <summary>One list of seven items in pages of three, in every style; a story may answer single requests otherwise.</summary>
/// <param name="answer">What the n-th request (from 0) is answered with; null: the list.</param>
internal sealed class SliceProvider(Func<int, HttpResponseMessage?>? answer = null) : HttpMessageHandler
{
    public const string Address = "https://api.example.com";

    public const int Count = 7, Size = 3;

    private int _requests;

    public int Requests => Volatile.Read(ref _requests);

    public static HttpResponseMessage Json(Slice slice, HttpStatusCode status = HttpStatusCode.OK)
        => new(status) { Content = new StringContent(JsonSerializer.Serialize(slice, JsonSerializerOptions.Web), Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int index = Interlocked.Increment(ref _requests) - 1;
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        await Task.Yield(); // An answer comes later, never within the call.
        cancellationToken.ThrowIfCancellationRequested();
        HttpResponseMessage response = answer?.Invoke(index) ?? Answer(request, body);
        response.RequestMessage = request;
        return response;
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        string path = request.RequestUri!.AbsolutePath;
        string? token = path switch
        {
            "/header" => request.Headers.TryGetValues("x-next", out IEnumerable<string>? values) ? values.Single() : null,
            "/body" => JsonDocument.Parse(body).RootElement.TryGetProperty("cursor", out JsonElement cursor) ? cursor.GetString() : null,
            _ when request.RequestUri.Query is { Length: > 0 } query => query[(query.IndexOf('=', StringComparison.Ordinal) + 1)..],
            _ => null,
        };
        int number = string.IsNullOrEmpty(token) ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);
        int start = path == "/number" ? (number - 1) * Size : number;
        List<Entry> items = [.. Enumerable.Range(start + 1, Math.Max(0, Math.Min(Size, Count - start))).Select(static id => new Entry(id))];
        int end = start + items.Count;
        string? next = end < Count ? $"{end}" : null;
        Uri? link = next is null ? null : new($"{Address}{path}?page={next}");
        HttpResponseMessage response = Json(new(items, next, link, Count, next is not null));
        if (path == "/header" && next is not null)
        {
            response.Headers.Add("x-next", next);
        }
        else if (path == "/link" && link is not null)
        {
            response.Headers.Add("Link", $"<{link}>; rel=\"next\"");
        }

        return response;
    }
}
