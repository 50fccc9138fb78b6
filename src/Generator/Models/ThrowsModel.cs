namespace RateGen.Generator.Models;

/// <summary>One <see cref="ThrowsOnAttribute"/>.</summary>
/// <param name="Status">The status, or null for every one that no other says.</param>
/// <param name="Type">The fully qualified type.</param>
/// <param name="IsException">Whether the type is thrown; else it is what the error body holds.</param>
internal sealed record ThrowsModel(int? Status, string Type, bool IsException);
