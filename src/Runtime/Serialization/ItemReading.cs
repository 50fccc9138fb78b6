using System.Net;
using System.Runtime.CompilerServices;
using RateGen.Http;
using RateGen.Responses;

namespace RateGen.Serialization;

/// <summary>Reads the values of a body while they arrive, whatever their form, and tells failures in one way.</summary>
internal static class ItemReading
{
    /// <param name="answer">The response.</param>
    /// <param name="read">Reads the items of a body.</param>
    /// <param name="isUnreadable">Whether what <paramref name="read"/> throws means that an item has another form.</param>
    /// <param name="form">What an item should be, after the word should.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ApiContentException">The body broke off, or an item has another form.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Answer answer, Func<Stream, IAsyncEnumerable<T?>> read, Func<Exception, bool> isUnreadable, string form, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HttpContent content = answer.Response.Content;
        if (answer.Response.StatusCode == HttpStatusCode.NoContent || content.Headers.ContentLength == 0)
        {
            yield break;
        }

        Stream body = await OpenAsync(answer, cancellationToken).ConfigureAwait(false);
        IAsyncEnumerator<T?> items = read(body).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await MoveNextAsync(items, answer, isUnreadable, form).ConfigureAwait(false))
            {
                yield return items.Current!;
            }
        }
        finally
        {
            await items.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask<Stream> OpenAsync(Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException)
        {
            throw answer.CutOff(failure);
        }
    }

    private static async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T?> items, Answer answer, Func<Exception, bool> isUnreadable, string form)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or HttpRequestException)
        {
            throw answer.CutOff(failure);
        }
        catch (Exception failure) when (isUnreadable(failure))
        {
            Exchange exchange = answer.Exchange(null);
            throw new ApiContentException(
                $"{exchange.Describe()}, but one of its items should {form} and is not ({answer.Explain(failure)}). Items that were delivered stay valid. If the provider means that, change the type of the method.", exchange, failure);
        }
    }
}
