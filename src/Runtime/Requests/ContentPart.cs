using System.Net.Http.Json;

namespace RateGen.Requests;

/// <summary>A body that the caller made.</summary>
internal sealed class ContentPart(HttpContent content) : RequestPart
{
    public override bool IsReplayable { get; } = CanRepeat(content);

    public override bool IsBody => true;

    public override void Apply(HttpRequestMessage request) => request.Content = content;

    /// <summary>Whether a content can be sent twice: what lies in memory can, anything else may be a stream.</summary>
    public static bool CanRepeat(HttpContent content) => content is ByteArrayContent or ReadOnlyMemoryContent or JsonContent;
}
