using CsCheck;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Random histories of the real limiter, beside a slow and obvious one.</summary>
public sealed class ModelTests
{
    private static readonly Gen<Step[]> s_history = Gen.Select(
        Gen.Frequency((6, Gen.Const(Act.Acquire)), (5, Gen.Const(Act.Advance)), (4, Gen.Const(Act.Complete)), (1, Gen.Const(Act.Fail)), (1, Gen.Const(Act.Cancel)), (2, Gen.Const(Act.GiveUp)), (1, Gen.Const(Act.Update))),
        Gen.Int[0, 1_000_000],
        Gen.Int[0, 2],
        static (act, number, set) => new Step(act, number, set)).Array[1, 120];

    /// <summary>All calls need both limits: who has a permit is known exactly, after every step.</summary>
    [Fact]
    public void Calls_of_one_set_are_granted_as_in_the_model() => s_history.Sample(static history => new History(1).Run(history, isExact: true), iter: 1_000);

    /// <summary>Calls need one of two limits, or both: nothing is exceeded, taken in part, lost, or left lying although it is free.</summary>
    [Fact]
    public void Calls_of_several_sets_never_exceed_a_limit_and_never_wait_in_vain() => s_history.Sample(static history => new History(3).Run(history, isExact: false), iter: 1_000);

    private enum Act
    {
        Acquire,
        Advance,
        Complete,
        Fail,
        Cancel,
        GiveUp,
        Update,
    }

    private readonly record struct Step(Act Act, int Number, int Set);

    private sealed class Caller(int[] limits, int permits, int priority, long arrived, ValueTask<Permit> task, CancellationTokenSource cancellation)
    {
        public int[] Limits => limits;

        public int Permits => permits;

        public long Key { get; } = arrived - (priority * 10 * TimeSpan.TicksPerSecond);

        public ValueTask<Permit> Task => task;

        public CancellationTokenSource Cancellation => cancellation;

        public Permit? Permit { get; set; }
    }

    /// <summary>One limit, obviously: its permits in use, each with the time at which it is free.</summary>
    private sealed class Slots(int permits, long window)
    {
        private const long Beat = 150 * TimeSpan.TicksPerMillisecond;

        private readonly List<(Caller? Caller, int Permits, long FreeAt)> _used = [];

        public int Permits { get; set; } = permits;

        public bool IsFree(long now, int permits) => InUse(now) + permits <= Permits;

        public int InUse(long now) => _used.Where(use => use.FreeAt > now).Sum(static use => use.Permits);

        public void Take(Caller caller) => _used.Add((caller, caller.Permits, long.MaxValue));

        public void Cancel(Caller caller) => _used.RemoveAll(use => use.Caller == caller);

        /// <summary>One permit after the other; the last few of a burst a beat later than the others.</summary>
        public void Release(Caller caller, long now)
        {
            Cancel(caller);
            int together = Permits - (int)Math.Ceiling(Permits * (double)Beat / window);
            for (int permit = 0; permit < caller.Permits; permit++)
            {
                long[] before = [.. _used.Select(static use => use.FreeAt).Where(at => at > now && at < long.MaxValue).OrderDescending()];
                long at = now + window + TimeSpan.TicksPerMillisecond;
                _used.Add((null, 1, caller.Permits <= together && before.Length >= together ? Math.Max(at, before[together - 1] + Beat) : at));
            }
        }
    }

    private sealed class History
    {
        private const long Grid = 50 * TimeSpan.TicksPerMillisecond;

        private readonly VirtualTime _time = new(0) { TimerLateness = 0 };
        private readonly Slots[] _model;
        private readonly (LimitSet Set, int[] Limits)[] _sets;
        private readonly List<Caller> _waiting = [], _granted = [];
        private long _arrivals;

        public History(int sets)
        {
            RateLimitOptions a = new() { Name = "a", Permits = 4, Window = TimeSpan.FromSeconds(1) }, b = new() { Name = "b", Permits = 5, Window = TimeSpan.FromSeconds(3) };
            _model = [new(4, TimeSpan.TicksPerSecond), new(5, 3 * TimeSpan.TicksPerSecond)];
            LimitRegistry registry = new(_time);
            LimitSet Bind(params RateLimitOptions[] limits) => registry.Bind("api", "key", "GET /", this, limits);
            _sets = sets == 1 ? [(Bind(a, b), [0, 1])] : [(Bind(a, b), [0, 1]), (Bind(a), [0]), (Bind(b), [1])];
        }

        public void Run(Step[] history, bool isExact)
        {
            foreach (Step step in history)
            {
                Do(step);
                Settle(isExact);
            }

            while (_waiting.Count > 0 || _granted.Count > 0)
            {
                foreach (Caller caller in _granted.ToArray())
                {
                    End(caller, Act.Complete);
                }

                Advance(TimeSpan.TicksPerSecond, isExact);
                Assert.True(_time.Now < 10_000 * TimeSpan.TicksPerSecond, "A caller waits for ever.");
            }
        }

        private void Do(Step step)
        {
            switch (step.Act)
            {
                case Act.Acquire:
                    Acquire(_sets[step.Set % _sets.Length], 1 + (step.Number % 3), (step.Number / 3 % 3) - 1);
                    break;
                case Act.Advance:
                    Advance(step.Number % 15 * Grid, isExact: _sets.Length == 1);
                    break;
                case Act.GiveUp when _waiting.Count > 0:
                    Caller tired = _waiting[step.Number % _waiting.Count];
                    tired.Cancellation.Cancel();
                    Assert.True(tired.Task.IsCanceled);
                    Assert.Throws<OperationCanceledException>(() => tired.Task.GetAwaiter().GetResult());
                    _waiting.Remove(tired);
                    break;
                case Act.Update:
                    int permits = 3 + (step.Number % 4);
                    _model[step.Set % 2].Permits = permits;
                    _sets[0].Set.Update(step.Set % 2 == 0 ? "a" : "b", permits);
                    break;
                case Act.Complete or Act.Fail or Act.Cancel when _granted.Count > 0:
                    End(_granted[step.Number % _granted.Count], step.Act);
                    break;
            }
        }

        private void Acquire((LimitSet Set, int[] Limits) set, int permits, int priority)
        {
            CancellationTokenSource cancellation = new();
            _arrivals = Math.Max(_time.Now, _arrivals + 1);
            ValueTask<Permit> task = set.Set.AcquireAsync(new PermitRequest { Permits = permits, Priority = priority }, cancellation.Token);
            _waiting.Add(new(set.Limits, permits, priority, _arrivals, task, cancellation));
        }

        private void End(Caller caller, Act act)
        {
            Permit permit = caller.Permit!.Value;
            foreach (int limit in caller.Limits)
            {
                if (act is Act.Cancel)
                {
                    _model[limit].Cancel(caller);
                }
                else
                {
                    _model[limit].Release(caller, _time.Now);
                }
            }

            _granted.Remove(caller);
            for (int twice = 0; twice < 2; twice++)
            {
                switch (act)
                {
                    case Act.Complete: permit.Complete(); break;
                    case Act.Fail: permit.Fail(); break;
                    default: permit.Cancel(); break;
                }
            }
        }

        /// <summary>In small steps: the model sees what is free only when it looks.</summary>
        private void Advance(long ticks, bool isExact)
        {
            for (long end = _time.Now + ticks; _time.Now < end;)
            {
                _time.RunUntil(_time.Now + Grid);
                Settle(isExact);
            }
        }

        private void Settle(bool isExact)
        {
            Caller[] expected = isExact ? Expected() : [];
            foreach (Caller caller in _waiting.Where(static caller => caller.Task.IsCompleted).OrderBy(static caller => caller.Key).ToArray())
            {
                caller.Permit = caller.Task.Result;
                _waiting.Remove(caller);
                _granted.Add(caller);
                foreach (int limit in caller.Limits)
                {
                    Assert.True(_model[limit].IsFree(_time.Now, caller.Permits), "More permits were granted than the limit has.");
                    _model[limit].Take(caller);
                }

                Assert.True(!isExact || expected.Contains(caller), "The model would not have granted this permit.");
            }

            Assert.True(!isExact || expected.All(static caller => caller.Permit is not null), "The model would have granted one more permit.");
            AssertNobodyWaitsInVain();
        }

        /// <summary>Whom the model would grant now: the oldest as long as they fit.</summary>
        private Caller[] Expected()
        {
            int[] asked = new int[_model.Length];
            List<Caller> expected = [];
            foreach (Caller caller in _waiting.OrderBy(static caller => caller.Key))
            {
                if (!caller.Limits.All(limit => _model[limit].IsFree(_time.Now, asked[limit] + caller.Permits)))
                {
                    break;
                }

                Array.ForEach(caller.Limits, limit => asked[limit] += caller.Permits);
                expected.Add(caller);
            }

            return [.. expected];
        }

        private void AssertNobodyWaitsInVain()
        {
            foreach (Caller caller in _waiting)
            {
                bool isOldest = !_waiting.Any(other => other != caller && other.Key <= caller.Key && other.Limits.Intersect(caller.Limits).Any());
                Assert.False(isOldest && caller.Limits.All(limit => _model[limit].IsFree(_time.Now, caller.Permits)), "The oldest waits although its permits are free.");
            }
        }
    }
}
