namespace RateGen;

/// <summary>What a rate limit gives up when it cannot have both: a refusal now and then, or throughput.</summary>
public enum RateMode
{
    /// <summary>The provider never has a reason to refuse, whatever the network does: a slow answer holds its slot for as long as it was slow (default).</summary>
    Strict,

    /// <summary>
    /// A slow answer holds its slot for at most 250 ms longer than a fast one, and round trips older than 10 minutes are forgotten. More
    /// throughput where answers are slow and requests are not: a slow server is used to 81 % instead of 71 %. The price is a refusal whenever a
    /// request takes more than 250 ms longer on its way than another; see docs/limits.md.
    /// </summary>
    Throughput,
}
