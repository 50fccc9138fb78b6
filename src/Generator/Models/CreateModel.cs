namespace RateGen.Generator.Models;

/// <summary>Whether <c>Create(options)</c> and <c>Create(httpClient, options)</c> hide members of a base interface.</summary>
internal sealed record CreateModel(bool HidesOptions, bool HidesHttpClient);
