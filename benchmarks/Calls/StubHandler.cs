using System.Net;
using System.Net.Http.Headers;

namespace RateGen.Benchmarks.Calls;

/// <summary>Takes the body as a network would and answers from memory, at once or after a yield; with a date, as every server with a clock does.</summary>
internal sealed class StubHandler(bool yields) : HttpMessageHandler
{
    private static readonly byte[] s_body = """{"id":7,"name":"Ada Lovelace","email":"ada@example.com"}"""u8.ToArray();
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => yields || request.Content is not null ? AnswerLater(request.Content) : Task.FromResult(Answer());

    private async Task<HttpResponseMessage> AnswerLater(HttpContent? content)
    {
        if (yields)
        {
            await Task.Yield();
        }

        if (content is not null)
        {
            await content.CopyToAsync(Stream.Null);
        }

        return Answer();
    }

    private static HttpResponseMessage Answer()
    {
        ByteArrayContent content = new(s_body);
        content.Headers.ContentType = s_json;
        HttpResponseMessage response = new(HttpStatusCode.OK) { Content = content };
        response.Headers.TryAddWithoutValidation("Date", "Wed, 04 Mar 2026 05:06:07 GMT");
        return response;
    }
}
