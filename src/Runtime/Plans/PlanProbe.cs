namespace RateGen;

/// <summary>The request that tells which plan and figures are in force, and where each stands in its JSON: names separated by dots.</summary>
public sealed class PlanProbe
{
    /// <summary>The path of the GET request, for example <c>/v1/usage</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where the name of the plan stands, or null.</summary>
    public string? Plan { get; init; }

    /// <summary>Where the permits of the rate stand, or null.</summary>
    public string? Rate { get; init; }

    /// <summary>Where the permits of the quota stand, or null.</summary>
    public string? Quota { get; init; }

    /// <summary>Where the number of requests used stands, or null.</summary>
    public string? Used { get; init; }
}
