namespace RateGen.Generator.Models;

/// <summary>One <see cref="PriceAttribute"/>.</summary>
/// <param name="Amount">The amount as a C# literal: <c>0.00069m</c>.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Per">The calendar period that is paid for, or null for each request.</param>
internal sealed record PriceModel(string Amount, string Currency, RatePeriod? Per);
