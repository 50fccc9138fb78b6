namespace RateGen;

/// <summary>What a plan costs.</summary>
/// <param name="Amount">The amount; from 0.</param>
/// <param name="Currency">ISO 4217, for example <c>USD</c>.</param>
/// <param name="Per">What is paid for.</param>
public readonly record struct PlanPrice(decimal Amount, string Currency, PriceUnit Per);
