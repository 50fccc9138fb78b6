using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>How faults that may pass are repeated: <see cref="RetryOnTransientAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TransientDeclaration
{
    /// <summary>Statuses that are faults besides 408, 500, 502, 503 and 504.</summary>
    public int[] Statuses { get; init; } = [];

    /// <summary>Attempts after the first.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The longest first wait in seconds.</summary>
    public double DelaySeconds { get; init; } = 0.25;

    /// <summary>The longest wait in seconds.</summary>
    public double MaxDelaySeconds { get; init; } = 10;

    /// <summary>Within how many seconds of the call the last repetition begins.</summary>
    public double MaxElapsedSeconds { get; init; } = 100;
}
