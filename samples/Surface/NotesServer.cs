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
            "/v1/convert" => """{"id":9,"text":"converted"}""",
            "/v1/broken" => """{"code":"out_of_ink"}""",
            "/v1/watch" => "data: {\"id\":3,\"text\":\"three\"}\n\ndata: {\"id\":4,\"text\":\"four\"}\n\ndata: [DONE]\n\n",
            "/v1/stream" => """[{"id":1,"text":"one"},{"id":2,"text":"two","kind":"to do"}]""",
            _ => line,
        };
        HttpStatusCode status = request.RequestUri.AbsolutePath == "/v1/broken" ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK;
        string type = request.RequestUri.AbsolutePath == "/v1/watch" ? "text/event-stream" : "application/json";
        return new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent(answer, Encoding.UTF8, type) };
    }
}
