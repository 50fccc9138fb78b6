using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>A <c>plans.json</c> as it was read: its model, or what is wrong with it.</summary>
internal sealed record PlansFile(PlansModel? Plans, EquatableArray<JsonMistake> Mistakes);
