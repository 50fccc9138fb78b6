namespace RateGen.Responses;

/// <summary>The body as bytes.</summary>
internal sealed class BytesResponseReader : BufferedResponseReader<byte[]>
{
    protected override byte[] Convert(byte[] body, HttpContent content) => body;
}
