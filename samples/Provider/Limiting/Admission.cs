namespace RateGen.Samples.Provider.Limiting;

/// <summary>What became of a request at the moment of counting.</summary>
internal enum Admission
{
    /// <summary>It is answered.</summary>
    Granted,

    /// <summary>The rate is exceeded: 429.</summary>
    TooFast,

    /// <summary>The requests of the plan are used up.</summary>
    UsedUp,
}
