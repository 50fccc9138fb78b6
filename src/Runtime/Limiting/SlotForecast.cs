using System.Buffers;

namespace RateGen.Limiting;

/// <summary>When the slots of a limit will have granted so many permits.</summary>
internal static class SlotForecast
{
    /// <summary>The time of the permit number <paramref name="turn"/>, counted from 1, if every slot is used again as soon as it is free.</summary>
    /// <param name="releases">When the slots in use are free again, in any order.</param>
    /// <param name="inFlight">How many more are in flight.</param>
    /// <param name="inFlightRelease">When those are free again.</param>
    /// <param name="start">When the others are.</param>
    /// <param name="slots">How many there are.</param>
    /// <param name="turn">See above.</param>
    /// <param name="window">How long a slot stays taken.</param>
    /// <param name="together">How many may be free within a beat.</param>
    /// <param name="beat">How long that is.</param>
    public static long At(ReadOnlySpan<long> releases, int inFlight, long inFlightRelease, long start, int slots, long turn, long window, int together, long beat)
    {
        int used = releases.Length + inFlight;
        int count = Math.Max(slots, used);
        long[] times = ArrayPool<long>.Shared.Rent(count);
        Span<long> all = times.AsSpan(0, count);
        all.Fill(start);
        releases.CopyTo(all);
        all.Slice(releases.Length, inFlight).Fill(inFlightRelease);
        all.Sort();

        // Slots above the limit, after it was lowered, are not used again: the first to be free are given up.
        Span<long> live = all[(count - slots)..];
        long uses = (turn - 1) / slots;
        for (int slot = uses > 0 ? 0 : together + Math.Max(0, slots - used); slot < slots; slot++) // What is free now waits for no beat.
        {
            long before = slot < together ? live[slot - together + slots] - window : live[slot - together];
            live[slot] = Math.Max(live[slot], before + beat);
        }

        long at = Math.Max(start, live[(int)((turn - 1) % slots)]) + (uses * window);
        ArrayPool<long>.Shared.Return(times);
        return at;
    }
}
