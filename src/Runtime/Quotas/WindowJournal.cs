using RateGen.Limiting;

namespace RateGen.Quotas;

/// <summary>Keeps the recent permits of a rate limit in the store, so that the next process knows what this one used. All members need the domain's lock.</summary>
/// <remarks>
/// What a crash must not lose is kept before it is used: each save allows some more permits, the headroom, for a tenth of the window. The process that reads
/// it takes them for used. A clean stop saves without headroom.
/// </remarks>
internal sealed class WindowJournal(RateState rate, LimitDomain domain, IQuotaStore store, LimitKey limit) : StoreClerk(rate, domain, store)
{
    /// <summary>A tenth of the permits may be granted beyond what was saved, for a tenth of the window.</summary>
    private const int Headrooms = 10;

    /// <summary>Moments are kept in steps of a twentieth of the window, rounded up.</summary>
    private const int StepsOfWindow = 20;

    private bool _isLoaded, _isWanted;
    private int _headroom, _heaviest = 1;
    private long _headroomUntil;

    /// <summary>Whether so many permits may be granted; when not, the store is asked.</summary>
    public bool Allows(long now, int permits)
    {
        if (_isLoaded && _headroom >= permits && now < _headroomUntil)
        {
            return true;
        }

        _heaviest = Math.Max(_heaviest, permits);
        _isWanted = true;
        Start();
        return false;
    }

    /// <summary>Permits were granted. The next save is made before anybody has to wait for it.</summary>
    public void Take(int permits)
    {
        _headroom -= permits;
        if (_headroom <= Share / 2 && !IsRunning)
        {
            _isWanted = true;
            Start();
        }
    }

    /// <summary>Why a call is refused now: the store failed. Null: it did not.</summary>
    public Exception? Refuse() => Failure is null ? null : Explain();

    protected override Func<Task<Action>>? Next()
    {
        if (!_isLoaded && (_isWanted || IsRefreshAsked))
        {
            return LoadAsync;
        }

        if (_isWanted)
        {
            return Save(Math.Max(Share, _heaviest));
        }

        if (IsRefreshAsked)
        {
            Refreshed();
        }

        return IsReturnAsked ? Save(0) : null;
    }

    protected override void OnFailure() => _isWanted = false;

    private int Share => Math.Max(1, rate.Options.Permits / Headrooms);

    private async Task<Action> LoadAsync()
    {
        DateTimeOffset utcNow = Domain.Clock.TimeProvider.GetUtcNow();
        IReadOnlyList<WindowCount> counts = await Store.LoadWindowAsync(limit, utcNow, CancellationToken.None).ConfigureAwait(false);
        return () =>
        {
            long now = Domain.Now();
            foreach (WindowCount count in counts)
            {
                // A wall clock that was set back must not hold a permit for longer than it can be in use.
                long at = now + Domain.Clock.FromTimeSpan(count.FreeAt - utcNow);
                rate.Restore(Math.Min(at, now + rate.LongestUse), count.Permits);
            }

            _isLoaded = true;
            Refreshed();
        };
    }

    private Func<Task<Action>> Save(int headroom)
    {
        long now = Domain.Now(), until = now + (rate.Span / Headrooms);
        List<WindowCount> counts = Counts(now);
        if (headroom > 0)
        {
            counts.Add(new(UtcAt(rate.FreeAfter(until, headroom), now), headroom));
        }

        _heaviest = 1;
        _headroom = 0; // What is granted meanwhile would not be in it.
        return async () =>
        {
            await Store.SaveWindowAsync(limit, Domain.Owner, counts, CancellationToken.None).ConfigureAwait(false);
            return () =>
            {
                (_headroom, _headroomUntil, _isWanted) = (headroom, until, false);
                if (headroom > 0)
                {
                    Register();
                }
                else
                {
                    Returned();
                }
            };
        };
    }

    private List<WindowCount> Counts(long now)
    {
        long step = Math.Max(1, rate.Span / StepsOfWindow);
        SortedDictionary<long, int> steps = [];
        foreach ((long at, int permits) in rate.Used(now))
        {
            long rounded = now + ((at - now + step - 1) / step * step);
            steps[rounded] = steps.GetValueOrDefault(rounded) + permits;
        }

        return [.. steps.Select(used => new WindowCount(UtcAt(used.Key, now), used.Value))];
    }

    private DateTimeOffset UtcAt(long time, long now) => Domain.Clock.TimeProvider.GetUtcNow() + Domain.Clock.ToTimeSpan(time - now);
}
