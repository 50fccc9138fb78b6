namespace RateGen.Samples.Provider.Limiting;

/// <summary>How a server counts "N in a window". The providers' pages do not say which one they use; a good client suits all three.</summary>
public enum RateAlgorithm
{
    /// <summary>At most N between two ticks of the wall clock; the count starts anew at each tick.</summary>
    Fixed,

    /// <summary>At most N in any window that ends now.</summary>
    Sliding,

    /// <summary>A bucket of N, filled evenly with N per window.</summary>
    Token,
}
