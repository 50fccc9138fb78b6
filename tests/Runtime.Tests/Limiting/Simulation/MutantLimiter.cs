namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>The rules that do not keep the promise.</summary>
public enum Mutation
{
    /// <summary>None: the rule as it is, to show that it is the mutation that fails.</summary>
    Correct,

    /// <summary>The slot counts from the moment of sending.</summary>
    SendStamp,

    /// <summary>The slots are used in turn, so that a slow call holds up those behind it.</summary>
    Ring,

    /// <summary>The first round trip is taken for the smallest one.</summary>
    FirstSample,

    /// <summary>Round trips are forgotten after a while.</summary>
    WindowedMinimum,
}

/// <summary>A slow and obvious limiter of N slots, with one part of its rule changed.</summary>
internal sealed class MutantLimiter(VirtualTime time, Scenario scenario, Mutation mutation) : ILimiter
{
    private static readonly long s_epsilon = TimeSpan.TicksPerMillisecond;

    private readonly long[] _freeAt = new long[scenario.Permits];
    private readonly SortedDictionary<long, TaskCompletionSource<ILease>> _queue = [];
    private readonly Dictionary<bool, List<(long At, long RoundTrip)>> _samples = new() { [false] = [], [true] = [] };
    private readonly Dictionary<bool, long> _shortest = new() { [false] = long.MaxValue, [true] = long.MaxValue };
    private long _arrivals, _pausedUntil;
    private int _turn;

    public ValueTask<ILease> AcquireAsync(bool isSlowOperation, long firstArrival)
    {
        TaskCompletionSource<ILease> waiter = new(isSlowOperation, TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(firstArrival != 0 ? firstArrival : ++_arrivals, waiter);
        Grant();
        return new(waiter.Task);
    }

    private void Grant()
    {
        while (_queue.Count > 0 && time.Now >= _pausedUntil)
        {
            int slot = mutation is Mutation.Ring ? _turn : Array.IndexOf(_freeAt, _freeAt.Min());
            if (_freeAt[slot] > time.Now)
            {
                return;
            }

            _turn = (_turn + 1) % _freeAt.Length;
            _freeAt[slot] = long.MaxValue;
            (long arrival, TaskCompletionSource<ILease> waiter) = _queue.First();
            _queue.Remove(arrival);
            waiter.SetResult(new Lease(this, slot, arrival, (bool)waiter.Task.AsyncState!));
        }
    }

    private void Free(int slot, long at)
    {
        _freeAt[slot] = at;
        long due = Math.Max(at, _pausedUntil) - time.Now;
        time.Schedule(Math.Max(0, due) + TimeSpan.TicksPerMillisecond, static limiter => ((MutantLimiter)limiter!).Grant(), this);
    }

    private long Bound(bool isSlowOperation, long roundTrip)
    {
        List<(long At, long RoundTrip)> samples = _samples[isSlowOperation];
        samples.Add((time.Now, roundTrip));
        long shortest = _shortest[isSlowOperation] = Math.Min(_shortest[isSlowOperation], roundTrip);
        switch (mutation)
        {
            case Mutation.FirstSample:
                return shortest;
            case Mutation.WindowedMinimum:
                samples.RemoveAll(sample => sample.At < time.Now - (30 * TimeSpan.TicksPerSecond));
                return samples.Count < 32 ? 0 : samples.Min(static sample => sample.RoundTrip) * 95 / 100;
            default:
                return samples.Count < 32 ? 0 : shortest * (samples.Count < 256 ? 80 : samples.Count < 1024 ? 90 : 95) / 100;
        }
    }

    private sealed class Lease(MutantLimiter limiter, int slot, long arrival, bool isSlowOperation) : ILease
    {
        private long _sentAt;

        public long FirstArrival => arrival;

        public void Sent() => _sentAt = limiter.Now;

        public void Complete()
        {
            long from = limiter.IsSendStamped ? _sentAt : limiter.Now - limiter.Bound(isSlowOperation, limiter.Now - _sentAt);
            limiter.Free(slot, from + limiter.Window + s_epsilon);
        }

        public void Refused(TimeSpan pause)
        {
            limiter._pausedUntil = Math.Max(limiter._pausedUntil, limiter.Now + pause.Ticks);
            limiter.Free(slot, limiter._freeAt[slot]);
        }
    }

    private long Now => time.Now;

    private long Window => scenario.Window.Ticks;

    private bool IsSendStamped => mutation is Mutation.SendStamp;
}
