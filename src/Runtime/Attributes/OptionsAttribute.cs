namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends an OPTIONS request.</summary>
public sealed class OptionsAttribute(string path) : HttpMethodAttribute(path);
