using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>Reads nothing: for methods that return a plain task.</summary>
internal sealed class NothingReader : ResponseReader<object?>
{
    public static NothingReader Instance { get; } = new();

    internal override ValueTask<object?> ReadAsync(Answer answer, CancellationToken cancellationToken) => default;
}
