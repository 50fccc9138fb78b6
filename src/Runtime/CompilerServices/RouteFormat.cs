namespace RateGen.CompilerServices;

/// <summary>How a value stands in a route: see <see cref="RequestBuilder.AppendFormatted{T}(T, string, string?)"/>.</summary>
internal readonly record struct RouteFormat(bool IsCatchAll, bool IsOptional, bool IsEncoded, string? Format)
{
    public static RouteFormat Parse(string format)
    {
        int position = 0;
        bool isCatchAll = Take("**");
        bool isOptional = Take("?");
        bool isEncoded = Take("=");
        Take(":");
        return new(isCatchAll, isOptional, isEncoded, position == format.Length ? null : format[position..]);

        bool Take(string mark)
        {
            bool isThere = string.CompareOrdinal(format, position, mark, 0, mark.Length) == 0;
            position += isThere ? mark.Length : 0;
            return isThere;
        }
    }
}
