using RateGen.CompilerServices;

namespace RateGen.Responses;

/// <summary>Reads nothing: for methods that return a plain task.</summary>
internal sealed class NothingResponseReader : ResponseReader<object?>
{
    public static NothingResponseReader Instance { get; } = new();

    internal override ValueTask<object?> ReadAsync(Answer answer, CancellationToken cancellationToken) => default;
}
