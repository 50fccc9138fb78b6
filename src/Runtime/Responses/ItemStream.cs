using System.Runtime.CompilerServices;
using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Responses;

/// <summary>The items of a response, read while they are enumerated. Each enumeration is a call of its own.</summary>
/// <param name="sender">What sends the call.</param>
/// <param name="call">The call.</param>
/// <param name="item">How an item is read.</param>
/// <param name="own">The method's own token, linked with the enumerator's.</param>
internal sealed class ItemStream<T>(RequestSender sender, Call call, BodyFormat<T> item, CancellationToken own) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => ItemsAsync(own).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<T> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Answer answer = await sender.SendAsync(Flight.Of(call), OpenResponseReader.Instance, cancellationToken).ConfigureAwait(false);
        using HttpResponseMessage response = answer.Response; // Also when the consumer stops early.
        await foreach (T each in item.ReadItemsAsync(answer, cancellationToken).ConfigureAwait(false))
        {
            yield return each;
        }
    }
}
