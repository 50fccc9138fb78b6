using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Where the API key travels: <see cref="ApiKeyAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeyDeclaration
{
    /// <summary>The header, or null.</summary>
    public string? Header { get; init; }

    /// <summary>The query parameter, or null.</summary>
    public string? Query { get; init; }

    /// <summary>The authentication scheme before the key in the header, or null.</summary>
    public string? Scheme { get; init; }
}
