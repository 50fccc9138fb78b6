namespace RateGen.Generator.Specs;

/// <summary>What a JSON Schema says of one value.</summary>
/// <param name="Type">Its type; null when there is none or more than one beside null.</param>
/// <param name="Members">Its members by name, with the place of their schemas.</param>
/// <param name="Items">Where the schema of its items stands, or null.</param>
/// <param name="IsOpen">Whether it may hold members that it does not name.</param>
internal sealed record SchemaFacts(string? Type, IReadOnlyDictionary<string, JsonPosition> Members, JsonPosition? Items, bool IsOpen);
