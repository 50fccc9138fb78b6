namespace RateGen.Generator.Specs;

/// <summary>What is wrong with a JSON text, and where.</summary>
internal sealed record JsonMistake(JsonPosition At, int Length, string Problem);
