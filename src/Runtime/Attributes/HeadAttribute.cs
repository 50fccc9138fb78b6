namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends a HEAD request.</summary>
public sealed class HeadAttribute(string path) : HttpMethodAttribute(path);
