using RateGen.CompilerServices;

namespace RateGen.Responses;

/// <summary>The body with its headers. Disposing the content gives the connection back.</summary>
internal sealed class ContentResponseReader : ResponseReader<HttpContent>
{
    internal override bool LeavesOpen => true;

    internal override ValueTask<HttpContent> ReadAsync(Answer answer, CancellationToken cancellationToken) => new(answer.Response.Content);
}
