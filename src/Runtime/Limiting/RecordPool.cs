namespace RateGen.Limiting;

/// <summary>The free records of a domain. Under the domain's lock only.</summary>
internal struct RecordPool(LimitDomain domain)
{
    private PermitRecord[] _free = new PermitRecord[4];
    private int _count;

    /// <remarks>The place of the record is not cleared: mostly the same one comes back, and a reference costs more to write than to compare.</remarks>
    public PermitRecord Rent() => _count > 0 ? _free[--_count] : new PermitRecord(domain);

    public void Return(PermitRecord record)
    {
        int count = _count;
        if (count == _free.Length)
        {
            if (count == LimitConstants.PoolCapacity)
            {
                return;
            }

            Array.Resize(ref _free, Math.Min(count * 2, LimitConstants.PoolCapacity));
        }

        if (!ReferenceEquals(_free[count], record))
        {
            _free[count] = record;
        }

        _count = count + 1;
    }

    /// <summary>Free records remember the limits of their last use, which may be forgotten now.</summary>
    public void Clear()
    {
        _free = new PermitRecord[4];
        _count = 0;
    }
}
