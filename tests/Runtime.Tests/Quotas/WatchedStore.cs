using RateGen.Quotas;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>A store in memory that counts its steps, can be held up and can fail.</summary>
internal sealed class WatchedStore : IQuotaStore
{
    private volatile TaskCompletionSource? _gate;
    private int _reservations, _reports, _saves;

    public MemoryQuotaStore Rows { get; } = new();

    /// <summary>How often permits or the state of a quota were asked for: each is one commit at most.</summary>
    public int Reservations => _reservations;

    /// <summary>How many of them kept what the provider said.</summary>
    public int Reports => _reports;

    public int Saves => _saves;

    public Exception? Failure { get; set; }

    /// <summary>Steps that begin from now on wait until the gate is opened.</summary>
    public void Close() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open()
    {
        TaskCompletionSource? gate = _gate;
        _gate = null;
        gate?.SetResult();
    }

    public async ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reservations);
        await Step();
        QuotaBalance balance = await Rows.ReserveAsync(period, permits, quota, report, cancellationToken);
        Interlocked.Add(ref _reports, report is null ? 0 : 1);
        return balance;
    }

    public async ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken)
    {
        await Step();
        await Rows.ReturnAsync(period, permits, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Step();
        return await Rows.LoadWindowAsync(limit, now, cancellationToken);
    }

    public async ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _saves);
        await Step();
        await Rows.SaveWindowAsync(limit, owner, counts, cancellationToken);
    }

    private Task Step()
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        return _gate?.Task ?? Task.CompletedTask;
    }
}
