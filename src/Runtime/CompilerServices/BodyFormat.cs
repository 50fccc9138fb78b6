using System.ComponentModel;
using RateGen.Responses;

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

    /// <summary>Reads a body that holds many values, while they arrive.</summary>
    /// <param name="answer">The response.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    internal abstract IAsyncEnumerable<T> ReadItemsAsync(Answer answer, CancellationToken cancellationToken);

    /// <summary>Reads the body of an error: a gateway's page in another form is no reason for a second exception.</summary>
    /// <param name="content">The body as text.</param>
    /// <param name="value">The value.</param>
    internal abstract bool TryRead(string content, out T? value);
}
