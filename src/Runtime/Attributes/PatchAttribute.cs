namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends a PATCH request.</summary>
public sealed class PatchAttribute(string path) : HttpMethodAttribute(path);
