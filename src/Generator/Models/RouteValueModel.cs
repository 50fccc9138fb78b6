namespace RateGen.Generator.Models;

/// <summary>What stands for a placeholder of a route.</summary>
/// <param name="Source">The parameter.</param>
/// <param name="Access">The access to a member of it: <c>.Name</c>.</param>
/// <param name="Format">What the interpolation says behind the colon, or null.</param>
/// <param name="Text">The method that writes an enum by its names on the wire, or null.</param>
internal sealed record RouteValueModel(string Source, string Access, string? Format, string? Text);
