namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends a PUT request.</summary>
public sealed class PutAttribute(string path) : HttpMethodAttribute(path);
