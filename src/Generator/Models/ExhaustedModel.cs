namespace RateGen.Generator.Models;

/// <summary>One <see cref="ExhaustedAttribute"/>.</summary>
internal sealed record ExhaustedModel(int Status, string? Quota, BodyConditionModel? When, HeaderConditionModel? WhenHeader);
