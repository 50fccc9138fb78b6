namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends a DELETE request.</summary>
public sealed class DeleteAttribute(string path) : HttpMethodAttribute(path);
