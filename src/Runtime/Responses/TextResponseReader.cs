using RateGen.Http;

namespace RateGen.Responses;

/// <summary>The body as text, whatever it is.</summary>
internal sealed class TextResponseReader : BufferedResponseReader<string>
{
    protected override string Convert(byte[] body, HttpContent content) => TextEncoding.Decode(body, content.Headers);
}
