using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>True of a JSON body whose value at <see cref="Path"/> is one of <see cref="Values"/>: <c>error.code = rate_limited | slow_down</c>.</summary>
/// <param name="path">The names from the root to the value.</param>
/// <param name="values">The values, compared ordinally with the text of a string, number or boolean.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BodyCondition(string[] path, string[] values)
{
    /// <summary>The names from the root to the value.</summary>
    public string[] Path { get; } = path;

    /// <summary>The values, any of which will do.</summary>
    public string[] Values { get; } = values;
}
