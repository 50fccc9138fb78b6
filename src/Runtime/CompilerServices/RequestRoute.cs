using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace RateGen.CompilerServices;

/// <summary>Builds the relative address of one request: <c>Route($"/users/{id}").Query("page", page)</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[InterpolatedStringHandler]
public ref struct RequestRoute
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Called by the compiler.</summary>
    public RequestRoute(int literalLength, int formattedCount) => _text = new(literalLength, formattedCount);

    /// <summary>Appends a part of the route template as it is.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);
}
