using RateGen.CompilerServices;

namespace RateGen.Responses;

/// <summary>The response as it is, when it is a success.</summary>
internal sealed class OpenResponseReader : ResponseReader<Answer>
{
    public static OpenResponseReader Instance { get; } = new();

    internal override bool LeavesOpen => true;

    internal override ValueTask<Answer> ReadAsync(Answer answer, CancellationToken cancellationToken) => new(answer);
}
