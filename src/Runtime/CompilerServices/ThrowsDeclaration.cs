using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>What a failed call throws: <see cref="ThrowsOnAttribute"/>.</summary>
/// <param name="status">The HTTP status, or null for every one that no other says.</param>
/// <param name="create">Makes the exception from what is known of the failure.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThrowsDeclaration(int? status, Func<ApiException, Exception> create)
{
    /// <summary>The HTTP status, or null for every one that no other says.</summary>
    public int? Status { get; } = status;

    /// <summary>Makes the exception.</summary>
    public Func<ApiException, Exception> Create { get; } = create;
}
