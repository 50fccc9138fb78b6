using RateGen.Limiting;

namespace RateGen.Quotas;

/// <summary>Brings a quota its permits from the store, chunk by chunk. All members need the domain's lock.</summary>
internal sealed class QuotaSupply(QuotaState quota, LimitDomain domain, IQuotaStore store, LimitKey limit) : StoreClerk(quota, domain, store)
{
    /// <summary>
    /// For how long "used up" is believed before a call asks the store again, because another process may have returned permits; and how often
    /// the store is told what the provider reports, beyond what goes with each chunk.
    /// </summary>
    private static readonly TimeSpan s_recheck = TimeSpan.FromSeconds(10);

    private const long Never = long.MinValue;

    private bool _isWanted, _isReportDue, _isOutOfOrder;
    private int _heaviest = 1;
    private long _askedAt = Never, _reportedAt = Never;
    private QuotaReport? _report;

    /// <summary>Whether nothing was reserved since the start or the last return: then another store may take over.</summary>
    public bool IsReturned { get; private set; } = true;

    /// <summary>Why so many permits are refused now; null when the store has still to be asked, or is being asked.</summary>
    public Exception? Refuse(int permits)
    {
        if (Failure is not null)
        {
            return Explain();
        }

        return IsUsedUp(permits) ? quota.Exceeded() : null;
    }

    /// <summary>Whether the store said of late that so many permits are not left, and is not being asked.</summary>
    public bool IsUsedUp(int permits) => !_isWanted && IsRecent(_askedAt) && quota.Held + quota.Unreserved < permits;

    /// <summary>A call lacks permits.</summary>
    public void Want(int permits)
    {
        _heaviest = Math.Max(_heaviest, permits);
        _isWanted = true;
        Start();
    }

    /// <summary>Permits were used: the next half of a chunk is fetched before anybody has to wait for it.</summary>
    public void Replenish()
    {
        if (!IsRunning && !_isOutOfOrder && quota.Held <= QuotaChunk.Half(quota.Size) && quota.Unreserved > 0)
        {
            _isWanted = true;
            Start();
        }
    }

    /// <summary>The provider reported what is used: the other processes must know. It is kept with the next chunk; at once when nothing is left or the last time is long ago.</summary>
    public void Report(long used, bool isExhausted, DateTimeOffset? resetAt)
    {
        _report = new(Math.Max(used, _report?.Used ?? 0), 0, resetAt ?? _report?.ResetAt);
        _isReportDue |= isExhausted || !IsRecent(_reportedAt);
        if (_isReportDue)
        {
            Start();
        }
    }

    /// <summary>A new period began; nothing is known of it.</summary>
    public void Turn()
    {
        _askedAt = Never;
        _report = null;
        _isReportDue = false;
        if (quota.Held < 0)
        {
            Want(1); // Calls that are under way are charged to the new period, also when no other call follows.
        }
    }

    protected override Func<Task<Action>>? Next()
    {
        QuotaPeriod period = new(limit, quota.Start);
        if (_isWanted || _isReportDue || IsRefreshAsked || (IsReturnAsked && _report is not null))
        {
            return Reserve(period);
        }

        if (IsReturnAsked)
        {
            long held = quota.TakeBack();
            return () => ReturnAsync(period, held);
        }

        return null;
    }

    protected override void OnFailure()
    {
        _isWanted = _isReportDue = false;
        _isOutOfOrder = true;
        _heaviest = 1;
        _reportedAt = Never;
    }

    /// <summary>Permits, what the provider said and the question what others did go in one step, which is one commit.</summary>
    private Func<Task<Action>> Reserve(QuotaPeriod period)
    {
        Demand demand = new(period, Amount(), quota.Size, _report, Math.Max(0, quota.Held), _isWanted);
        _heaviest = 1;
        if (_report is not null)
        {
            _isReportDue = false;
            _reportedAt = Domain.Now();
        }

        return () => ReserveAsync(demand);
    }

    private long Amount() => _isWanted ? Math.Max(0, Math.Max(QuotaChunk.Of(quota.Size), _heaviest) - quota.Held) : 0;

    private async Task<Action> ReserveAsync(Demand demand)
    {
        QuotaReport? report = demand.Report is { } told ? told with { Held = demand.Held } : null;
        QuotaBalance balance = await Store.ReserveAsync(demand.Period, demand.Permits, demand.Size, report, CancellationToken.None).ConfigureAwait(false);
        return () => Receive(demand, balance);
    }

    private void Receive(in Demand demand, in QuotaBalance balance)
    {
        if (_report == demand.Report)
        {
            _report = null;
        }

        if (!quota.Receive(demand.Period.Start, balance))
        {
            return; // The period has turned: the same is asked for the next one.
        }

        _isOutOfOrder = false;
        _isWanted &= !demand.IsWanted;
        _askedAt = Domain.Now();
        if (balance.Granted > 0)
        {
            IsReturned = false;
            Register();
        }

        Refreshed();
    }

    private async Task<Action> ReturnAsync(QuotaPeriod period, long permits)
    {
        if (permits > 0)
        {
            try
            {
                await Store.ReturnAsync(period, permits, CancellationToken.None).ConfigureAwait(false);
            }
            catch
            {
                lock (Domain.Lock)
                {
                    quota.GiveBack(permits);
                }

                throw;
            }
        }

        return () =>
        {
            IsReturned = true;
            Returned();
        };
    }

    private bool IsRecent(long time) => time != Never && Domain.Now() - time < Domain.Clock.FromTimeSpan(s_recheck);

    /// <summary>What one step asks of the store.</summary>
    private readonly record struct Demand(QuotaPeriod Period, long Permits, long Size, QuotaReport? Report, long Held, bool IsWanted);
}
