namespace RateGen.Generator.Models;

/// <summary>What code needs of the description of one API.</summary>
/// <param name="Id">The id of the API.</param>
/// <param name="Servers">The addresses of its servers.</param>
/// <param name="Plans">Its plans, or null.</param>
internal sealed record SpecModel(string Id, EquatableArray<string> Servers, PlansModel? Plans);
