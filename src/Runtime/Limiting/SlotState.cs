using RateGen.Forecasting;

namespace RateGen.Limiting;

/// <summary>N compensated slots: at most N permits in any half-open window, as the provider sees them arrive.</summary>
/// <remarks>
/// A slot is taken while its call is in flight, and free again at <c>received − bound + window + ε</c>. The call that takes it next arrives no
/// earlier than one window after the one before, because the bound is no longer than both ways together. See docs/limits.md.
/// The last few slots of a burst are free a beat later than the others, once: a bucket that is filled on a heartbeat has one beat's tokens less
/// when the window ends. See docs/adr/0034-the-bucket-that-is-filled-on-a-beat.md.
/// </remarks>
internal sealed class SlotState(RateLimitOptions options, LimitDomain domain) : RateState(options, domain)
{
    private readonly int _beat = BeatOf(options, domain.Clock); // An int: there may be a limit for each of many keys.
    private int _together; // Of Declared; 0: not computed yet. A division for each permit would cost as much as its slot.
    private ReleaseTimes _releases;

    public override void Complete(long now, int permits, in RoundTrip roundTrip) => Release(CountedBy(roundTrip) + Window + Epsilon, permits);

    public override void Fail(long now, int permits) => Release(now + Window + Epsilon, permits);

    public override void Cancel(long now, int permits) => InFlight -= permits;

    public override void Update(int permits, long now)
    {
        base.Update(permits, now);
        _together = 0;
    }

    public override void Delay(long by) => _releases.Delay(by);

    protected override bool HasRoom(long now, int permits)
    {
        _releases.PopUntil(now);
        return InFlight + _releases.Count <= Math.Max(Permits, permits) - permits;
    }

    protected override long FreeAtOnce(long now, int permits)
    {
        _releases.PopUntil(now);
        long missing = InFlight + _releases.Count + permits - (long)Math.Max(Permits, permits);
        return missing <= 0 ? now
            : missing > _releases.Count ? LimitConstants.Unknown
            : _releases.Min;
    }

    protected override long EstimateAtOnce(long now, long start, long ahead, int permits)
    {
        _releases.PopUntil(now);
        int slots = Math.Max(Permits, permits);
        long turn = ahead + permits; // The how-manieth permit from here.
        long free = slots - InFlight - _releases.Count;
        if (turn <= free)
        {
            return start;
        }

        return SlotForecast.At(_releases.ToArray(), InFlight, now + Window, start, slots, turn, Window, Together, _beat);
    }

    /// <remarks>Only while no slot was released since the call was granted: the provider may have counted that one still, and it was ours.</remarks>
    protected override long Surplus(long now, long remaining, long grantedAt)
    {
        _releases.PopUntil(now);
        return _releases.LastPopped > grantedAt ? 0 : Declared - remaining - InFlight - _releases.Count;
    }

    protected override void Occupy(int permits, long until)
    {
        for (int slot = 0; slot < permits; slot++)
        {
            _releases.Push(until);
        }
    }

    public override long LongestUse => Window + Epsilon + _beat;

    public override long FreeAfter(long time, int permits) => time + Window + Epsilon;

    public override void Restore(long freeAt, int permits)
    {
        // A call that is heavier than what may be free together would wait for a beat in every window.
        int together = Together is var most && permits > most ? int.MaxValue : most;
        for (int slot = 0; slot < permits; slot++)
        {
            _releases.Push(freeAt, together, _beat);
        }
    }

    public override IEnumerable<(long FreeAt, int Permits)> Used(long now)
    {
        _releases.PopUntil(now);
        List<(long, int)> used = [(now + Window + Epsilon, InFlight)];
        foreach (long at in _releases.ToArray())
        {
            used.Add((at, 1));
        }

        return used;
    }

    protected override FutureRate Future(long now, long pausedUntil, long smoothUntil, long nextPaced, long spacing)
    {
        long[] releases = new long[_releases.Count + InFlight];
        Array.Fill(releases, now + Window);
        _releases.ToArray().CopyTo(releases, 0);
        return new FutureSlots(Title, Permits, releases, Window + Epsilon, pausedUntil, smoothUntil, nextPaced, spacing) { Together = Together, Beat = _beat };
    }

    protected override bool IsUnused(long now)
    {
        _releases.PopUntil(now);
        _releases.Trim();
        return _releases.Count == 0;
    }

    protected override long Available(long now)
    {
        _releases.PopUntil(now);
        return Permits - InFlight - _releases.Count;
    }

    /// <summary>How many slots may be free within a beat: all but those whose permits a provider gives back in one.</summary>
    private int Together => IsSurprised ? TogetherOf(Permits) : _together != 0 ? _together : _together = TogetherOf(Declared);

    private int TogetherOf(int permits) => Math.Max(1, permits - (int)((((long)permits * _beat) + Window - 1) / Window));

    /// <summary>A margin is a beat already.</summary>
    private static int BeatOf(RateLimitOptions options, LimitClock clock)
    {
        TimeSpan part = options.Window / LimitConstants.LargestBeatDivisor, margin = options.Window * options.Margin;
        TimeSpan beat = part < LimitConstants.LongestBeat ? part : LimitConstants.LongestBeat;
        return margin < beat ? (int)clock.FromTimeSpan(beat - margin) : 0;
    }

    private void Release(long at, int permits)
    {
        InFlight -= permits;
        Restore(at, permits);
    }
}
