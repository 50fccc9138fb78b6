namespace RateGen.Quotas;

/// <summary>Counts quotas in memory, for as long as the object lives: for tests, and the plainest reading of <see cref="IQuotaStore"/>.</summary>
/// <remarks>Thread-safe. A client without a store counts in memory too; this one can outlive it and be shared.</remarks>
public sealed class MemoryQuotaStore : IQuotaStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<QuotaPeriod, QuotaBalance> _quotas = [];
    private readonly Dictionary<(LimitKey Limit, Guid Owner), IReadOnlyList<WindowCount>> _windows = [];

    /// <inheritdoc />
    public ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            QuotaBalance row = _quotas.GetValueOrDefault(period).Reserve(permits, quota, report);
            _quotas[period] = row with { Granted = 0 };
            return new(row);
        }
    }

    /// <inheritdoc />
    public ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _quotas[period] = _quotas.GetValueOrDefault(period).Return(permits);
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new([.. _windows.Where(row => row.Key.Limit == limit).SelectMany(static row => row.Value).Where(count => count.FreeAt > now)]);
        }
    }

    /// <inheritdoc />
    public ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _windows[(limit, owner)] = [.. counts];
        }

        return default;
    }
}
