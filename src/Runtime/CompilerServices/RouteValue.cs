using System.Globalization;

namespace RateGen.CompilerServices;

/// <summary>The text of a route or query value, the same under every culture.</summary>
internal static class RouteValue
{
    /// <summary>The format of a boolean in lower case, which .NET has no format for.</summary>
    private const string LowerCase = "l";

    /// <summary>Formats a value without allocating.</summary>
    /// <returns>False when it takes a text of its own, see <see cref="Format"/>.</returns>
    public static bool TryFormat<T>(T value, Span<char> destination, string? format, out int written)
    {
        if (value is ISpanFormattable)
        {
            // The cast of a type parameter is a constrained call: no box.
            return ((ISpanFormattable)value).TryFormat(destination, out written, format, CultureInfo.InvariantCulture);
        }

        written = 0;
        return false;
    }

    public static string Format<T>(T value, string? format = null)
    {
        if (value is string text)
        {
            return text;
        }

        if (value is bool flag && format == LowerCase)
        {
            return flag ? "true" : "false";
        }

        return value is IFormattable ? ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "";
    }

    /// <summary>The parameter in an argument expression: <c>userId</c> of <c>arguments.userId</c> and of <c>@userId</c>.</summary>
    public static string? ParameterOf(string? expression)
        => expression?[(expression.LastIndexOf('.') + 1)..].TrimStart('@');
}
