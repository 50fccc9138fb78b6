namespace RateGen.Limiting;

/// <summary>The free records of a domain. Under the domain's lock only.</summary>
internal sealed class RecordPool(LimitDomain domain)
{
    private PermitRecord? _first;
    private int _count;

    public PermitRecord Rent()
    {
        if (_first is not { } record)
        {
            return new PermitRecord(domain);
        }

        _first = record.Next;
        record.Next = null;
        _count--;
        return record;
    }

    public void Return(PermitRecord record)
    {
        if (_count < LimitConstants.PoolCapacity)
        {
            record.Next = _first;
            _first = record;
            _count++;
        }
    }

    /// <summary>Free records remember the limits of their last use, which may be forgotten now.</summary>
    public void Clear()
    {
        _first = null;
        _count = 0;
    }
}
