namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends a GET request.</summary>
public sealed class GetAttribute(string path) : HttpMethodAttribute(path);
