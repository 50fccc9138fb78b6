using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Which responses mean "too fast" and how long they pause: <see cref="RetryOn429Attribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RetryDeclaration
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 429;

    /// <summary>The name of the limit that pauses, or null for all of the partition.</summary>
    public string? Limit { get; init; }

    /// <summary>What the body of a response must say to be meant, or null.</summary>
    public BodyCondition? When { get; init; }

    /// <summary>What a header of a response must say to be meant, or null.</summary>
    public HeaderCondition? WhenHeader { get; init; }

    /// <summary>The path of a number of seconds in the JSON body, segment by segment, or null.</summary>
    public string[]? RetryAfter { get; init; }

    /// <summary>Attempts after the first.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The longest wait in seconds.</summary>
    public double MaxRetryAfterSeconds { get; init; } = 3600;

    /// <summary>The first pause in seconds when the response names none.</summary>
    public double PauseSeconds { get; init; } = 1;

    /// <summary>The cap in seconds of the pause when the response names none.</summary>
    public double MaxPauseSeconds { get; init; } = 60;
}
