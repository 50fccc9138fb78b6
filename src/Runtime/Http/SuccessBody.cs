using System.Net;
using System.Net.Http.Headers;
using RateGen.CompilerServices;
using RateGen.Responses;

namespace RateGen.Http;

/// <summary>Asks the body of a 2xx whether it is a success: <see cref="SuccessAttribute"/>.</summary>
internal static class SuccessBody
{
    private static readonly BytesResponseReader s_reader = new();

    /// <summary>Whether the response is a success. Its body lies in memory from then on, to be read once more. Disposes the response when that fails.</summary>
    /// <exception cref="ApiContentException">The body broke off.</exception>
    public static async ValueTask<bool> HoldsAsync(Answer answer, BodyCondition condition, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = answer.Response;
        if (response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent || answer.Call.Method == HttpMethod.Head)
        {
            return true; // There is no body to ask.
        }

        try
        {
            HttpContent sent = response.Content;
            byte[] body = await s_reader.ReadAsync(answer, cancellationToken).ConfigureAwait(false);
            ByteArrayContent copy = new(body);
            foreach ((string name, HeaderStringValues values) in sent.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }

            response.Content = copy;
            sent.Dispose();
            return JsonBody.Holds(condition, TextEncoding.ToUtf8(body, copy.Headers));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
