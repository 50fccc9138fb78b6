namespace RateGen.Limiting;

/// <summary>The free waiters of a domain. Under the domain's lock only.</summary>
internal sealed class WaiterPool(LimitDomain domain)
{
    private Waiter? _first;
    private int _count;

    public Waiter Rent()
    {
        if (_first is not { } waiter)
        {
            return new Waiter(domain);
        }

        _first = waiter.NextFree;
        waiter.NextFree = null;
        _count--;
        return waiter;
    }

    public void Return(Waiter waiter)
    {
        if (_count < LimitConstants.PoolCapacity)
        {
            waiter.NextFree = _first;
            _first = waiter;
            _count++;
        }
    }
}
