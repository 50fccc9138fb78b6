using System.Net.Http.Headers;
using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>Whether a condition holds for the headers of a response.</summary>
internal static class HeaderValues
{
    /// <summary>Whether the header is there with one of the values; without values, whether it is there.</summary>
    public static bool Holds(HeaderCondition condition, HttpResponseMessage response)
        => Holds(condition, response.Headers) || Holds(condition, response.Content.Headers);

    private static bool Holds(HeaderCondition condition, HttpHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues(condition.Name, out HeaderStringValues values))
        {
            return false;
        }

        foreach (string value in values)
        {
            if (condition.Values.Length == 0 || HasValue(condition.Values, value.AsSpan().Trim()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasValue(string[] values, ReadOnlySpan<char> actual)
    {
        foreach (string value in values)
        {
            if (actual.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
