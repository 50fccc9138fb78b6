using System.Text;

namespace Compatibility.Harness;

/// <summary>What a call did.</summary>
/// <param name="Arguments">What it was given.</param>
/// <param name="Request">What was sent, or null.</param>
/// <param name="Failure">What was thrown, or null.</param>
internal sealed record Outcome(object?[] Arguments, Captured? Request, Exception? Failure)
{
    /// <summary>The address of the client.</summary>
    public required string BaseAddress { get; init; }

    /// <summary>What the same call does with other arguments.</summary>
    public required Func<object?[], Task<Outcome>> Again { get; init; }

    /// <summary>Nothing was sent.</summary>
    public bool Refused => Request is null && Failure is not null;

    public string Describe()
    {
        StringBuilder text = new();
        if (Request is { } request)
        {
            text.AppendLine($"      {request.Method} {request.Address} HTTP/{request.Version}");
            Append(text, request.Headers);
            Append(text, request.ContentHeaders);
            Append(text, request.Body);
            Append(text, request.Options);
        }

        if (Failure is { } failure)
        {
            text.AppendLine($"      {failure.GetType().Name}: {failure.Message}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string? lines)
    {
        foreach (string line in (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.AppendLine($"      {line}");
        }
    }
}
