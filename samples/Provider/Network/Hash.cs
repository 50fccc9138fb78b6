namespace RateGen.Samples.Provider.Network;

/// <summary>A small mixing function: the same inputs give the same output in every run and on every machine.</summary>
internal static class Hash
{
    public static ulong Of(long first, long second, long third)
        => Mix(Mix(Mix((ulong)first) + (ulong)second) + (ulong)third);

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
