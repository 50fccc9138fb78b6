namespace RateGen.Generator.Models;

/// <summary>A value that each page hands to the request for the next one.</summary>
/// <param name="From">Where it is in the page.</param>
/// <param name="To">The names under which it travels.</param>
internal sealed record CarryModel(PagePathModel From, EquatableArray<string> To);
