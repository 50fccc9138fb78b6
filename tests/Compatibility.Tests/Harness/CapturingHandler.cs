using System.Net;
using System.Text;

namespace Compatibility.Harness;

/// <summary>Keeps what would have gone to the network and answers from memory.</summary>
internal sealed class CapturingHandler(string answer) : HttpMessageHandler
{
    public Captured? Captured { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Captured = await Captured.OfAsync(request);
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
