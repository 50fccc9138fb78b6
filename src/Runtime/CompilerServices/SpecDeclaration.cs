using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>The description of the API that a client names: <see cref="ApiSpecAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SpecDeclaration
{
    /// <summary>The id of the API.</summary>
    public required string Id { get; init; }

    /// <summary>The absolute addresses of its servers. A client that calls one of them shares its limits with all others that do.</summary>
    public string[] Servers { get; init; } = [];
}
