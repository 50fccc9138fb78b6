using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using RateGen.Responses;

namespace RateGen.CompilerServices;

/// <summary>How the answer of a call becomes what its method returns: one sealed implementation for each form of return type.</summary>
/// <typeparam name="T">What the method returns, without the task around it.</typeparam>
/// <remarks>Readers hold no state of a call and serve any number of calls at once.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResponseReader<T>
{
    private protected ResponseReader()
    {
    }

    /// <summary>Whether the response belongs to the caller once it was read; otherwise it is disposed.</summary>
    internal virtual bool LeavesOpen => false;

    /// <summary>Whether <see cref="TryReturn"/> is to be asked when a call has failed for good.</summary>
    internal virtual bool ReturnsErrors => false;

    /// <summary>Reads a response that is a success.</summary>
    /// <param name="answer">The response and the call that it answers.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    internal abstract ValueTask<T> ReadAsync(Answer answer, CancellationToken cancellationToken);

    /// <summary>What a call returns that failed for good, instead of throwing.</summary>
    /// <param name="error">The error.</param>
    /// <param name="value">What is returned.</param>
    internal virtual bool TryReturn(ApiException error, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }
}
