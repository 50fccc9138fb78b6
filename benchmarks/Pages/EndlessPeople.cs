using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RateGen.Benchmarks.Pages;

/// <summary>A list that never ends, answered from memory and at once; every page names another token of the same length.</summary>
/// <param name="items">How many items a page has.</param>
internal sealed class EndlessPeople(int items) : HttpMessageHandler
{
    private const int FirstToken = 1_000_000, Digits = 7;

    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private static readonly byte[] s_head = """{"items":[{"id":"""u8.ToArray();

    private readonly byte[] _rest = Encoding.ASCII.GetBytes($$""","name":"Ada Lovelace"}{{string.Concat(Enumerable.Range(1, items - 1).Select(static id => $$""",{"id":{{id}},"name":"Ada Lovelace"}"""))}}],"next":""" + "\"");
    private int _token = FirstToken;

    /// <summary>The token of the page that is still to come.</summary>
    public string Next => $"{_token + 1}";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The number is the id of the first item too: no page has the items of the one before.
        byte[] body = [.. s_head, .. "1234567"u8, .. _rest, .. "1234567\"}"u8];
        (++_token).TryFormat(body.AsSpan(s_head.Length), out _, default, CultureInfo.InvariantCulture);
        _token.TryFormat(body.AsSpan(s_head.Length + Digits + _rest.Length), out _, default, CultureInfo.InvariantCulture);
        ByteArrayContent content = new(body);
        content.Headers.ContentType = s_json;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }
}
