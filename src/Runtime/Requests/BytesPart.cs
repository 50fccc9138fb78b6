namespace RateGen.Requests;

/// <summary>A body that lies in memory.</summary>
internal sealed class BytesPart(byte[] body, string? contentType) : RequestPart
{
    public override void Apply(HttpRequestMessage request)
    {
        request.Content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
    }
}
