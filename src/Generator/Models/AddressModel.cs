namespace RateGen.Generator.Models;

/// <summary>What <see cref="ApiClientAttribute"/> says.</summary>
internal sealed record AddressModel(string? BaseAddress, UrlResolution Resolution, string? JsonContext, string? Serializer);
