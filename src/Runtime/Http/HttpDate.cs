using System.Globalization;

namespace RateGen.Http;

/// <summary>The three forms of an HTTP-date (RFC 9110 §5.6.7). The name of the day is not compared with the date: a wrong one harms nobody.</summary>
internal static class HttpDate
{
    private static readonly string[] s_dayFirst = ["d MMM yyyy H:m:s 'GMT'", "d MMM yyyy H:m:s 'UTC'", "d-MMM-yy H:m:s 'GMT'"];

    private static readonly string[] s_monthFirst = ["MMM d H:m:s yyyy"];

    public static bool TryParse(ReadOnlySpan<char> value, out DateTimeOffset date)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite;
        int comma = value.IndexOf(',');
        int dayEnd = comma >= 0 ? comma : value.IndexOf(' ');
        if (dayEnd < 0)
        {
            date = default;
            return false;
        }

        return DateTimeOffset.TryParseExact(
            value[(dayEnd + 1)..].Trim(' '), comma >= 0 ? s_dayFirst : s_monthFirst, CultureInfo.InvariantCulture, Styles, out date);
    }
}
