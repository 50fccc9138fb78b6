namespace RateGen.Generator.Models;

/// <summary>Where a response holds a number.</summary>
/// <param name="Access">The access after <c>response</c>: <c>.Rate</c>.</param>
/// <param name="NeedsCast">Whether the number converts to <c>double</c> only explicitly.</param>
internal sealed record NumberModel(string Access, bool NeedsCast);
