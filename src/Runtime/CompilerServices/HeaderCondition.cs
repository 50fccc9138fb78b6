using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>True of a response that has the header <see cref="Name"/> with one of <see cref="Values"/>: <c>X-RateLimit-Remaining = 0</c>.</summary>
/// <param name="name">The header.</param>
/// <param name="values">The values, compared without case; none: the header only has to be there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderCondition(string name, string[] values)
{
    /// <summary>The header.</summary>
    public string Name { get; } = name;

    /// <summary>The values, any of which will do; none: any value will do.</summary>
    public string[] Values { get; } = values;
}
