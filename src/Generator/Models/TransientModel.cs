namespace RateGen.Generator.Models;

/// <summary>One <see cref="RetryOnTransientAttribute"/>.</summary>
internal sealed record TransientModel
{
    public EquatableArray<int> Statuses { get; init; }

    public required int MaxRetries { get; init; }

    public required double DelaySeconds { get; init; }

    public required double MaxDelaySeconds { get; init; }

    public required double MaxElapsedSeconds { get; init; }
}
