using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using RateGen.CompilerServices;

namespace RateGen.Responses;

/// <summary>The response as it is, whatever its status.</summary>
internal sealed class MessageResponseReader : ResponseReader<HttpResponseMessage>
{
    internal override bool LeavesOpen => true;

    internal override bool ReturnsErrors => true;

    internal override ValueTask<HttpResponseMessage> ReadAsync(Answer answer, CancellationToken cancellationToken) => new(answer.Response);

    /// <summary>The response of an error was read and disposed to find out what it means; its copy holds as much as the exception.</summary>
    internal override bool TryReturn(ApiException error, [MaybeNullWhen(false)] out HttpResponseMessage value)
    {
        value = error.Response is { } response ? Copy(response, error.Body) : null;
        return value is not null;
    }

    private static HttpResponseMessage Copy(HttpResponseMessage response, byte[]? body)
    {
        HttpResponseMessage copy = new(response.StatusCode)
        {
            ReasonPhrase = response.ReasonPhrase,
            Version = response.Version,
            RequestMessage = response.RequestMessage,
            Content = new ByteArrayContent(body ?? []),
        };
        Copy(response.Headers, copy.Headers);
        Copy(response.Content.Headers, copy.Content.Headers);
        copy.Content.Headers.ContentLength = body?.Length ?? 0; // What was cut off is not there.
        return copy;
    }

    private static void Copy(HttpHeaders from, HttpHeaders to)
    {
        foreach ((string name, HeaderStringValues values) in from.NonValidated)
        {
            to.TryAddWithoutValidation(name, values);
        }
    }
}
