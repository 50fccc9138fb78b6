namespace RateGen.Generator.Models;

/// <summary>A parsed route template.</summary>
/// <param name="Text">The template as written.</param>
/// <param name="Parts">Its literals and placeholders in order.</param>
/// <param name="QueryNames">The names of its literal query.</param>
internal sealed record RouteTemplate(string Text, EquatableArray<RoutePart> Parts, EquatableArray<string> QueryNames);

/// <summary>A literal or a placeholder.</summary>
/// <param name="Text">The literal, or the name of the placeholder without its marks.</param>
/// <param name="IsPlaceholder">Whether it is a placeholder.</param>
internal sealed record RoutePart(string Text, bool IsPlaceholder)
{
    /// <summary><c>{**path}</c>: slashes in the value stay.</summary>
    public bool IsCatchAll { get; init; }

    /// <summary><c>{id?}</c>: null is left out, together with the slash before it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The parameter that is named: all up to the first dot.</summary>
    public string Parameter => Text.IndexOf('.') is var dot && dot < 0 ? Text : Text.Substring(0, dot);

    /// <summary>The members that are named behind it, or an empty text.</summary>
    public string Members => Text.Length == Parameter.Length ? "" : Text.Substring(Parameter.Length + 1);
}
