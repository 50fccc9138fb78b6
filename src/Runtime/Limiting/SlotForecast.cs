using System.Buffers;

namespace RateGen.Limiting;

/// <summary>When the slots of a limit will have granted so many permits.</summary>
internal static class SlotForecast
{
    /// <summary>The time of the permit number <paramref name="turn"/>, counted from 1, if every slot is used again as soon as it is free.</summary>
    public static long At(ReadOnlySpan<long> releases, int inFlight, long inFlightRelease, long start, int slots, long turn, long window)
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
        long at = Math.Max(start, live[(int)((turn - 1) % slots)]) + ((turn - 1) / slots * window);
        ArrayPool<long>.Shared.Return(times);
        return at;
    }
}
