using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>A header of <see cref="HeadersAttribute"/>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; null removes the header.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RequestHeader(string Name, string? Value);
