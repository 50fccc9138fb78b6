namespace RateGen;

/// <summary>Names the description of the API in <c>api-specs/&lt;id&gt;/</c>, against which the client is checked at compile time.</summary>
/// <remarks>
/// Routes, verbs, parameters and the paths of pages are compared with <c>openapi.json</c>, and the limits, in their worst case, with the
/// <see cref="Plan"/> of <c>plans.json</c>. Its plans become code beside the client. Clients with one id at one of the description's servers
/// call the same API: they share their limits, whatever host each of them calls.
/// </remarks>
/// <param name="id">The id of the API: the name of the folder that holds its files.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class ApiSpecAttribute(string id) : Attribute
{
    /// <summary>The id of the API.</summary>
    public string Id { get; } = id;

    /// <summary>The plan whose figures the limits must keep. Default: none, and only routes are checked.</summary>
    public string? Plan { get; set; }
}
