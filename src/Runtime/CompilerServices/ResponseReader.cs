using System.ComponentModel;
using RateGen.Http;

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

    /// <summary>Whether a call that failed for good returns what <see cref="OfError"/> makes of it, instead of throwing.</summary>
    internal virtual bool ReturnsErrors => false;

    /// <summary>Reads a response that is a success.</summary>
    /// <param name="answer">The response and the call that it answers.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    internal abstract ValueTask<T> ReadAsync(Answer answer, CancellationToken cancellationToken);

    /// <summary>What a call returns that failed for good; asked only when <see cref="ReturnsErrors"/>.</summary>
    /// <param name="error">The error.</param>
    internal virtual T OfError(ApiException error) => throw new NotSupportedException("This reader throws errors.", error);
}
