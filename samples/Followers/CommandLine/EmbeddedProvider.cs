using RateGen.Samples.Provider;
using RateGen.Samples.Provider.CommandLine;
using RateGen.Samples.Provider.Hiker;

namespace RateGen.Samples.Followers.CommandLine;

/// <summary>The options of the embedded provider.</summary>
internal static class EmbeddedProvider
{
    /// <summary>Reads the option that the arguments are at.</summary>
    public static ProviderOptions Read(Arguments arguments, ProviderOptions provider) => arguments.Name switch
    {
        "--pages" => provider with { PagesPerUser = arguments.Number(1, 1_000_000) },
        "--algorithm" => provider with { Algorithm = arguments.Algorithm() },
        "--latency" => provider with { Latency = arguments.Latency() },
        "--plan" => provider with { HikerPlan = arguments.OneOf(HikerPlan.All, plan => plan.Name) },
        "--used" => provider with { RequestsUsed = arguments.Number(0, int.MaxValue) },
        "--seed" => provider with { Seed = arguments.Number(int.MinValue, int.MaxValue) },
        _ => throw arguments.Unknown(),
    };
}
