namespace RateGen;

/// <summary>Sends the parameters as the parts of a <c>multipart/form-data</c> body, save those that the route names or that carry <c>[Query]</c>, <c>[Header]</c> and the like.</summary>
/// <remarks>Texts, bytes, streams, <c>FileInfo</c>, <c>StreamPart</c>, <c>ByteArrayPart</c>, <c>FileInfoPart</c> and <c>HttpContent</c> go as they are, dates and GUIDs as texts, everything else as JSON; a sequence of them is one part for each element. Null is no part. Streams stay open.</remarks>
/// <param name="boundaryText">What separates the parts, RFC 2046 §5.1.1: 1 to 70 characters.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MultipartAttribute(string boundaryText = "----MyGreatBoundary") : Attribute
{
    /// <summary>What separates the parts.</summary>
    public string BoundaryText { get; } = boundaryText;
}
