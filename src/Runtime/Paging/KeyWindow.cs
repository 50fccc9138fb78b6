namespace RateGen.Paging;

/// <summary>The keys of the items that came last, to leave out those that come again.</summary>
/// <param name="capacity">How many are remembered.</param>
internal sealed class KeyWindow(int capacity)
{
    private readonly HashSet<object> _keys = [];
    private readonly Queue<object> _order = new();

    /// <summary>Remembers a key; the oldest is forgotten when the window is full.</summary>
    /// <returns>False when it is remembered already.</returns>
    public bool Add(object? key)
    {
        if (key is null)
        {
            return true; // What has no key cannot be told from anything.
        }

        if (!_keys.Add(key))
        {
            return false;
        }

        _order.Enqueue(key);
        if (_order.Count > capacity)
        {
            _keys.Remove(_order.Dequeue());
        }

        return true;
    }
}
