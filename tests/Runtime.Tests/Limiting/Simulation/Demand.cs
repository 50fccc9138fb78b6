namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>How the callers ask.</summary>
public enum Demand
{
    /// <summary>40 workers that never rest.</summary>
    Saturated,

    /// <summary>Batches of 120 calls with rests of 0.05 to 3 seconds.</summary>
    Bursty,

    /// <summary>400 tasks at once, each with call after call.</summary>
    FanOut,
}
