namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends a POST request.</summary>
public sealed class PostAttribute(string path) : HttpMethodAttribute(path);
