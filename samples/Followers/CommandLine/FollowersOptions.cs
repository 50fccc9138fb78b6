using RateGen.Samples.Provider;

namespace RateGen.Samples.Followers.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record FollowersOptions
{
    /// <summary>Whose followers.</summary>
    public IReadOnlyList<string> Users { get; init; } = ["1553030189", "12345", "4238157586"];

    /// <summary>The file.</summary>
    public string Out { get; init; } = "followers.jsonl";

    /// <summary>Whether to start anew although the last run did not come to its end.</summary>
    public bool Anew { get; init; }

    /// <summary>Whether the provider's own example fetches instead of the generated client.</summary>
    public bool Naive { get; init; }

    /// <summary>The key of the real provider; null when it is embedded.</summary>
    public string? Key { get; init; }

    /// <summary>Where the real provider is; null is the client's own address.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The embedded provider.</summary>
    public ProviderOptions Provider { get; init; } = new() { Latency = new(50, 30) };
}
