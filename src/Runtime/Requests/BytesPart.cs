namespace RateGen.Requests;

/// <summary>A body that lies in memory.</summary>
internal sealed class BytesPart(byte[] body, string contentType) : RequestPart
{
    public override bool IsBody => true;

    public override ReadOnlySpan<byte> Bytes => body;

    public override void Apply(HttpRequestMessage request) => request.Content = Content(body, contentType);

    public static ByteArrayContent Content(byte[] body, string contentType)
    {
        ByteArrayContent content = new(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
