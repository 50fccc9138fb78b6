using System.Globalization;
using System.Net.Http.Headers;
using RateGen.Http;

namespace RateGen.Retrying;

/// <summary>The <c>Retry-After</c> header: seconds or an HTTP-date (RFC 9110 §10.2.3). What is malformed, past or zero says nothing.</summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";

    /// <summary>The longest wait that the header names.</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The provider's clock.</param>
    /// <param name="wait">How long to wait from now.</param>
    public static bool TryRead(HttpResponseMessage response, DateTimeOffset now, out TimeSpan wait)
    {
        wait = default;
        if (!response.Headers.NonValidated.TryGetValues(Header, out HeaderStringValues values))
        {
            return false;
        }

        foreach (string value in values)
        {
            if (TryParse(value, now, out TimeSpan one) && one > wait)
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

        return HttpDate.TryParse(value, out DateTimeOffset date) && Seconds.TryWait(date - now, out wait);
    }
}
