using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using RateGen.CompilerServices;
using RateGen.Responses;

namespace RateGen.Telemetry;

/// <summary>Tells the span of a call what was answered.</summary>
/// <param name="reader">What reads the response.</param>
/// <param name="activity">The span.</param>
internal sealed class TracedResponseReader<T>(ResponseReader<T> reader, Activity activity) : ResponseReader<T>
{
    internal override bool LeavesOpen => reader.LeavesOpen;

    internal override bool ReturnsErrors => reader.ReturnsErrors;

    internal override ValueTask<T> ReadAsync(Answer answer, CancellationToken cancellationToken)
    {
        CallTracing.Answered(activity, answer.Response, answer.Attempts);
        return reader.ReadAsync(answer, cancellationToken);
    }

    internal override bool TryReturn(ApiException error, [MaybeNullWhen(false)] out T value) => reader.TryReturn(error, out value);
}
