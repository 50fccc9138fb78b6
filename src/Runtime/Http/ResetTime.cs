using System.Globalization;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>Reads the time at which a limit resets, in the declared format. What is malformed or cannot be meant says nothing.</summary>
internal static class ResetTime
{
    /// <summary>No limit resets later than a leap year and a day from now: milliseconds read as seconds, and the year 9999, are mistakes.</summary>
    private static readonly TimeSpan s_furthest = TimeSpan.FromDays(367);

    /// <summary>What whole seconds add on both sides.</summary>
    private static readonly TimeSpan s_rounding = TimeSpan.FromSeconds(2);

    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    /// <summary>Reads a header value.</summary>
    /// <param name="text">The value.</param>
    /// <param name="format">How it is declared to be written.</param>
    /// <param name="now">The provider's clock.</param>
    /// <param name="at">When the limit resets; it may have passed already.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ResetFormat format, DateTimeOffset now, out DateTimeOffset at)
    {
        at = default;
        text = text.Trim(" \t");
        bool isRead = format switch
        {
            ResetFormat.Iso8601 => DateTimeOffset.TryParseExact(text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at),
            ResetFormat.EpochSeconds => TryAdd(DateTimeOffset.UnixEpoch, text, 1, out at),
            ResetFormat.EpochMilliseconds => TryAdd(DateTimeOffset.UnixEpoch, text, 0.001, out at),
            ResetFormat.DeltaSeconds => TryAdd(now, text, 1, out at),
            ResetFormat.HttpDate => HttpDate.TryParse(text, out at),
            _ => false,
        };
        return isRead && at - now <= s_furthest;
    }

    /// <summary>Whether a reset so far off can be one of the limit: milliseconds read as seconds, or the reset of another limit, can not.</summary>
    public static bool CanBeOf(RateLimitOptions limit, TimeSpan resetsIn)
        => resetsIn <= (limit.Window * (1.1 + limit.Margin)) + s_rounding;

    private static bool TryAdd(DateTimeOffset start, ReadOnlySpan<char> text, double unit, out DateTimeOffset at)
    {
        at = default;
        if (text.IsEmpty || !char.IsAsciiDigit(text[0])
            || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            || number * unit >= (DateTimeOffset.MaxValue - start).TotalSeconds - 1)
        {
            return false;
        }

        at = start.AddTicks((long)Math.Ceiling(number * unit * TimeSpan.TicksPerSecond));
        return true;
    }
}
