using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Which responses mean "used up": <see cref="ExhaustedAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExhaustedDeclaration
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The name of the quota that is used up, or null.</summary>
    public string? Quota { get; init; }

    /// <summary>What the body of a response must say to be meant, or null.</summary>
    public BodyCondition? When { get; init; }

    /// <summary>What a header of a response must say to be meant, or null.</summary>
    public HeaderCondition? WhenHeader { get; init; }
}
