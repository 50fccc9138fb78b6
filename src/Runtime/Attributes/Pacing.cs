namespace RateGen;

/// <summary>How the permits of a rate limit may follow one another within its window.</summary>
public enum Pacing
{
    /// <summary>As fast as there are free slots: the whole limit may leave at once (default).</summary>
    Burst,

    /// <summary>Evenly: besides the slots, two permits are at least 1.02 × window / permits apart. For servers with sliding counters or small buckets.</summary>
    Smooth,
}
