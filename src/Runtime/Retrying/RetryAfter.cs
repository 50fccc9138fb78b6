using System.Globalization;
using System.Net.Http.Headers;

namespace RateGen.Retrying;

/// <summary>The <c>Retry-After</c> header: seconds or an HTTP-date (RFC 9110 §10.2.3). What is malformed, past or zero says nothing.</summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";

    private static readonly string[] s_dayFirst = ["d MMM yyyy H:m:s 'GMT'", "d MMM yyyy H:m:s 'UTC'", "d-MMM-yy H:m:s 'GMT'"];

    private static readonly string[] s_monthFirst = ["MMM d H:m:s yyyy"];

    /// <summary>The longest wait that the header names.</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The client's clock, for a date when the response does not tell the provider's.</param>
    /// <param name="wait">How long to wait from now.</param>
    public static bool TryRead(HttpResponseMessage response, DateTimeOffset now, out TimeSpan wait)
    {
        wait = default;
        if (!response.Headers.NonValidated.TryGetValues(Header, out HeaderStringValues values))
        {
            return false;
        }

        // A date is the provider's, so it is compared with the provider's clock: the client's may be minutes off.
        DateTimeOffset serverNow = response.Headers.Date ?? now;
        foreach (string value in values)
        {
            if (TryParse(value, serverNow, out TimeSpan one) && one > wait)
            {
                wait = one;
            }
        }

        return wait > TimeSpan.Zero;
    }

    public static bool TryParse(ReadOnlySpan<char> value, DateTimeOffset now, out TimeSpan wait)
    {
        value = value.Trim(" \t");
        wait = default;
        if (value.IsEmpty)
        {
            return false;
        }

        // RFC 9110 knows whole seconds only; some providers send a fraction and mean it.
        if (char.IsAsciiDigit(value[0]))
        {
            return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
                && Seconds.TryWait(seconds, out wait);
        }

        return TryParseDate(value, out DateTimeOffset date) && Seconds.TryWait(date - now, out wait);
    }

    /// <summary>Reads the three forms of RFC 9110 §5.6.7. The name of the day is not compared with the date: a wrong one harms nobody.</summary>
    private static bool TryParseDate(ReadOnlySpan<char> value, out DateTimeOffset date)
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
