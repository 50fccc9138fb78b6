using System.Net;
using System.Text;

namespace RateGen.Samples.Surface;

/// <summary>Stands in for the provider: prints each request, and answers with it or with what the operation wants.</summary>
internal sealed class NotesServer : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        string line = $"{request.Method} {request.RequestUri!.PathAndQuery}{(body.Length > 0 ? " " : "")}{body.ReplaceLineEndings("|")}";
        Console.WriteLine($"> {line}");
        string answer = request.RequestUri.AbsolutePath switch
        {
            "/v1/notes/7" when request.Method == HttpMethod.Get => """{"id":7,"text":"seven"}""",
            "/v1/notes" when request.Method == HttpMethod.Post => body,
            "/v1/stream" => """[{"id":1,"text":"one"},{"id":2,"text":"two","kind":"to do"}]""",
            _ => line,
        };
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
