namespace RateGen;

/// <summary>
/// Declares what the provider charges: on the interface for every request, or for a calendar period whatever is used; on a method for its
/// requests, in place of the interface's. <c>Usage.Cost</c>, <c>Budget</c> and <c>Forecast</c> count with it.
/// </summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, Inherited = false)]
public sealed class PriceAttribute : Attribute
{
    /// <summary>A price for each request.</summary>
    /// <param name="amount">The amount, from 0: <c>0.00069</c>.</param>
    /// <param name="currency">ISO 4217, for example <c>USD</c>; one for the whole client.</param>
    public PriceAttribute(double amount, string currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>A fee for each calendar period (UTC) in which something is sent; on interfaces only.</summary>
    /// <param name="amount">The amount, from 0.</param>
    /// <param name="currency">ISO 4217, for example <c>USD</c>; one for the whole client.</param>
    /// <param name="per"><see cref="RatePeriod.PerDay"/>, <see cref="RatePeriod.PerMonth"/> or <see cref="RatePeriod.PerYear"/>.</param>
    public PriceAttribute(double amount, string currency, RatePeriod per)
        : this(amount, currency) => Per = per;

    /// <summary>The amount.</summary>
    public double Amount { get; }

    /// <summary>The currency.</summary>
    public string Currency { get; }

    /// <summary>The calendar period that is paid for, or null for each request.</summary>
    public RatePeriod? Per { get; }
}
