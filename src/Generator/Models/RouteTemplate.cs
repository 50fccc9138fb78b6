namespace RateGen.Generator.Models;

/// <summary>A parsed route template.</summary>
/// <param name="Text">The template as written.</param>
/// <param name="Parts">Its literals and placeholders in order.</param>
/// <param name="QueryNames">The names of its literal query.</param>
internal sealed record RouteTemplate(string Text, EquatableArray<RoutePart> Parts, EquatableArray<string> QueryNames);

/// <summary>A literal or the name of a placeholder.</summary>
internal sealed record RoutePart(string Text, bool IsPlaceholder);
