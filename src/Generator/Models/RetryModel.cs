namespace RateGen.Generator.Models;

/// <summary>One <see cref="RetryOn429Attribute"/>.</summary>
internal sealed record RetryModel
{
    public required int Status { get; init; }

    public string? Limit { get; init; }

    public BodyConditionModel? When { get; init; }

    public HeaderConditionModel? WhenHeader { get; init; }

    public EquatableArray<string> RetryAfter { get; init; }

    public required int MaxRetries { get; init; }

    public required double MaxRetryAfterSeconds { get; init; }

    public required double PauseSeconds { get; init; }

    public required double MaxPauseSeconds { get; init; }
}
