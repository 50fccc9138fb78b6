using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RateGen.Samples.Provider.Network;

/// <summary>The extra round trip of each request: uniform between <c>Milliseconds − Jitter</c> and <c>Milliseconds + Jitter</c>.</summary>
/// <param name="Milliseconds">The middle.</param>
/// <param name="Jitter">The greatest distance from it; at most the middle.</param>
public readonly record struct Latency(double Milliseconds, double Jitter = 0)
{
    // A time-out of HttpClient is 100 s; a longer round trip serves nobody.
    private const double Longest = 60_000;

    /// <summary>Reads <c>50±30</c>, <c>50+-30</c> or <c>2</c>: milliseconds.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Latency? latency)
    {
        latency = null;
        string[] parts = text.Replace("+-", "±", StringComparison.Ordinal).Split('±');
        double jitter = 0;
        if (parts.Length > 2 || !TryParseNumber(parts[0], out double middle) || (parts.Length == 2 && !TryParseNumber(parts[1], out jitter)))
        {
            return false;
        }

        if (jitter > middle || middle + jitter > Longest)
        {
            return false;
        }

        latency = new(middle, jitter);
        return true;
    }

    /// <summary>One draw.</summary>
    public TimeSpan Next(Random random)
        => TimeSpan.FromMilliseconds(Milliseconds + (Jitter * ((2 * random.NextDouble()) - 1)));

    /// <inheritdoc/>
    public override string ToString() => Jitter > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Milliseconds}±{Jitter} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{Milliseconds} ms");

    private static bool TryParseNumber(string text, out double number)
        => double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
