using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>How bodies of one type are written and read.</summary>
/// <typeparam name="T">The type of a body.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BodyFormat<T> : ResponseReader<T>
{
    private protected BodyFormat()
    {
    }

    /// <summary>The <c>Content-Type</c> of what <see cref="Write"/> writes.</summary>
    internal abstract string ContentType { get; }

    /// <summary>The body that a value becomes.</summary>
    /// <param name="value">The value.</param>
    internal abstract byte[] Write(T value);
}
