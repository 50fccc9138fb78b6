namespace RateGen;

/// <summary>What a price is paid for.</summary>
public enum PriceUnit
{
    /// <summary>Each request.</summary>
    PerRequest,

    /// <summary>Each day, whatever is used.</summary>
    PerDay,

    /// <summary>Each month, whatever is used.</summary>
    PerMonth,

    /// <summary>Each year, whatever is used.</summary>
    PerYear,
}
