using System.Globalization;

namespace RateGen.CompilerServices;

/// <summary>The text of a route or query value, the same under every culture.</summary>
internal static class RouteValue
{
    public static bool TryFormat<T>(T value, Span<char> destination, out int written)
    {
        if (value is string)
        {
            written = 0;
            return false;
        }

        if (value is ISpanFormattable formattable)
        {
            return formattable.TryFormat(destination, out written, default, CultureInfo.InvariantCulture);
        }

        written = 0;
        return false;
    }

    public static string Format<T>(T value) => value switch
    {
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    /// <summary>The parameter in an argument expression: <c>userId</c> of <c>arguments.userId</c> and of <c>@userId</c>.</summary>
    public static string? ParameterOf(string? expression)
        => expression?[(expression.LastIndexOf('.') + 1)..].TrimStart('@');
}
