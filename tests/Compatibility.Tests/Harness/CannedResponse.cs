using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Compatibility.Harness;

/// <summary>An answer that both sides get, made anew for each.</summary>
internal sealed record CannedResponse(string Name, Func<HttpResponseMessage> Create)
{
    public static IReadOnlyList<CannedResponse> All { get; } =
    [
        Text("json", HttpStatusCode.OK, """{"name":"Ada","age":36,"favourite":"red","tags":["a"],"unknown":1}"""),
        Text("json in other case", HttpStatusCode.OK, """{"NAME":"Ada","Age":36}"""),
        Text("number as text", HttpStatusCode.OK, """{"name":"Ada","age":"36"}"""),
        Text("array", HttpStatusCode.OK, """[{"name":"Ada"},{"name":"Bob","age":2}]"""),
        Text("empty array", HttpStatusCode.OK, "[]"),
        Text("null", HttpStatusCode.OK, "null"),
        Text("empty body", HttpStatusCode.OK, ""),
        Text("not json", HttpStatusCode.OK, "<html></html>", "text/html"),
        Text("cut off", HttpStatusCode.OK, """{"name":"Ad"""),
        Text("wrong type", HttpStatusCode.OK, """{"name":"Ada","age":"old"}"""),
        Text("plain text", HttpStatusCode.OK, "just text", "text/plain"),
        Text("json lines", HttpStatusCode.OK, "{\"name\":\"Ada\"}\n{\"name\":\"Bob\"}\n", "application/x-ndjson"),
        Text("events", HttpStatusCode.OK, "event: person\ndata: {\"name\":\"Ada\"}\n\n: comment\ndata: {\"name\":\"Bob\"}\n\n", "text/event-stream"),
        Text("created", HttpStatusCode.Created, """{"name":"Ada"}"""),
        new("no content", () => new(HttpStatusCode.NoContent)),
        new("latin 1", () => new(HttpStatusCode.OK) { Content = new StringContent("""{"name":"Grüße"}""", Encoding.Latin1, "application/json") }),
        new("utf-16", () => new(HttpStatusCode.OK) { Content = new StringContent("""{"name":"Grüße"}""", Encoding.Unicode, "application/json") }),
        Text("bad request", HttpStatusCode.BadRequest, """{"code":"wrong","field":"age"}"""),
        Text("not found", HttpStatusCode.NotFound, "nothing here", "text/plain"),
        Text("problem", HttpStatusCode.BadRequest, """{"type":"https://e.example/p","title":"Invalid","status":400,"detail":"age","errors":{"age":["too old"]},"trace":"x"}""", "application/problem+json"),
        Text("server error", HttpStatusCode.InternalServerError, ""),
        Text("unauthorized", HttpStatusCode.Unauthorized, "{}"),
        new("not modified", () => new(HttpStatusCode.NotModified)),
        new("reason", () => new(HttpStatusCode.Conflict) { ReasonPhrase = "Already there", Content = new StringContent("{}") }),
        new("headers", () =>
        {
            HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StringContent("""{"name":"Ada"}""", Encoding.UTF8, "application/json") };
            response.Headers.ETag = new EntityTagHeaderValue("\"v1\"");
            response.Headers.Add("X-Total", ["1", "2"]);
            response.Content.Headers.LastModified = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
            return response;
        }),
        new("no connection", () => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")),
    ];

    public override string ToString() => Name;

    private static CannedResponse Text(string name, HttpStatusCode status, string text, string type = "application/json")
        => new(name, () => new(status) { Content = new StringContent(text, Encoding.UTF8, type) });
}
