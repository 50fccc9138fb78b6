using RateGen.Samples.Provider.Hiker;
using RateGen.Samples.Provider.HyperSearch;
using RateGen.Samples.Provider.Limiting;
using RateGen.Samples.Provider.Network;

namespace RateGen.Samples.Provider;

/// <summary>How strict, how far away and how large the two APIs are.</summary>
public sealed record ProviderOptions
{
    /// <summary>Where to listen: one address for both APIs, or HikerAPI's and HyperSearchX's. Port 0 is a free one. Default: two free ports on loopback.</summary>
    public IReadOnlyList<Uri> Addresses { get; init; } = [new("http://127.0.0.1:0"), new("http://127.0.0.1:0")];

    /// <summary>How rates are counted.</summary>
    public RateAlgorithm Algorithm { get; init; } = RateAlgorithm.Sliding;

    /// <summary>The extra round trip of each request. Default: none.</summary>
    public Latency Latency { get; init; }

    /// <summary>The HikerAPI plan of every key.</summary>
    public HikerPlan HikerPlan { get; init; } = HikerPlan.Standard;

    /// <summary>The HyperSearchX plan of every key.</summary>
    public HyperSearchPlan HyperSearchPlan { get; init; } = HyperSearchPlan.Free;

    /// <summary>How many pages each user's followers fill.</summary>
    public int PagesPerUser { get; init; } = 40;

    /// <summary>How many requests of its plan every key has used before the start.</summary>
    public long RequestsUsed { get; init; }

    /// <summary>What followers, request ids and latencies are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The clock of the limits. The simulated network always takes real time.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
