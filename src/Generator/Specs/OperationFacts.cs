using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>What an OpenAPI description says of one operation.</summary>
/// <param name="Parameters">Its parameters, those of its path included.</param>
/// <param name="TakesBody">Whether it takes a body.</param>
/// <param name="NeedsBody">Whether it must have one.</param>
/// <param name="Statuses">The statuses that it documents.</param>
/// <param name="Response">Where the schema of the JSON of a success stands, or null.</param>
internal sealed record OperationFacts(EquatableArray<ParameterFacts> Parameters, bool TakesBody, bool NeedsBody, EquatableArray<string> Statuses, JsonPosition? Response);

/// <summary>What an OpenAPI description says of one parameter.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="In">path, query, header or cookie.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Type">The type of its schema, or null when there is none or more than one.</param>
internal sealed record ParameterFacts(string Name, string In, bool IsRequired, string? Type);
