using System.Text.Json;

namespace RateGen;

/// <summary>An error body of the content type <c>application/problem+json</c>: RFC 9457, with the <c>errors</c> of ASP.NET Core.</summary>
public sealed class ProblemDetails
{
    /// <summary>An address that identifies the kind of problem, or null.</summary>
    public string? Type { get; init; }

    /// <summary>What kind of problem it is, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The status; 0 when the body names none.</summary>
    public int Status { get; init; }

    /// <summary>What went wrong this time, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>An address that identifies this occurrence, or null.</summary>
    public string? Instance { get; init; }

    /// <summary>What is wrong with which field; empty when the body names none.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The members that are not in the RFC.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get; init; } = new Dictionary<string, JsonElement>();
}
