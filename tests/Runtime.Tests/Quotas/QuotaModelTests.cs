using CsCheck;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>
/// Processes that start, use, stop and crash at any point, while days turn: a provider that counts for itself never sees one use too many, but for calls that
/// were under way over midnight and that their process had no occasion to reserve in the new day before the provider counted them there.
/// </summary>
public sealed class QuotaModelTests
{
    private const long Quota = 400;

    private const int Processes = 3;

    private enum Step
    {
        Use,
        Hold,
        Complete,
        Cancel,
        Report,
        Refresh,
        Stop,
        Crash,
        CrashBeforeCommit,
        CrashAfterCommit,
        Pass,
    }

    [Fact(Timeout = 120_000)]
    public async Task No_day_is_ever_over_used_and_a_crash_loses_at_most_a_chunk()
    {
        CancellationToken patience = TestContext.Current.CancellationToken;
        Gen<Step> steps = Gen.Frequency((6, Gen.Const(Step.Use)), (10, Gen.Enum<Step>()));
        await Gen.Select(steps, Gen.Int[0, Processes - 1], Gen.Int[1, 40]).Array[20, 60].SampleAsync(async script =>
        {
            Run run = new();
            foreach ((Step step, int process, int amount) in script)
            {
                patience.ThrowIfCancellationRequested();
                await run.Do(step, process, amount);
                Assert.All(run.Days, day => Assert.InRange(day.Value, 0, Quota + run.Unforeseen(day.Key)));
            }

            await run.EndWithTheLastPermit();
        }, iter: 150, threads: 1);
    }

    /// <summary>The processes, the store that they share, and the provider.</summary>
    private sealed class Run
    {
        private readonly FakeTimeProvider _time = new(new(2026, 3, 28, 20, 0, 0, TimeSpan.Zero));
        private readonly MemoryQuotaStore _rows = new();
        private readonly Member?[] _members = new Member?[Processes];
        private readonly Dictionary<DateTime, int> _crashes = [], _overMidnight = [], _unforeseen = [];

        /// <summary>What the provider counts.</summary>
        public Dictionary<DateTime, long> Days { get; } = [];

        /// <summary>How many calls of the day before the provider counted in a day in which their process had not asked the store yet.</summary>
        public int Unforeseen(DateTime day) => _unforeseen.GetValueOrDefault(day);

        private DateTime Today => _time.GetUtcNow().UtcDateTime.Date;

        public async Task Do(Step step, int index, int amount)
        {
            if (_members[index] is { Store.IsDead: true })
            {
                Bury(index);
            }

            Member member = _members[index] ??= new(_time, _rows);
            switch (step)
            {
                case Step.Use:
                    for (int i = 0; i < amount && await member.Acquire() is { } permit; i++)
                    {
                        Count(Today);
                        permit.Complete();
                    }

                    break;
                case Step.Hold when await member.Acquire() is { } permit:
                    member.Held.Enqueue((permit, Today));
                    break;
                case Step.Complete when member.Held.TryDequeue(out (Permit Permit, DateTime Day) held):
                    CountHeld(member, held.Day, amount % 2 == 0 ? held.Day : Today); // Over midnight the provider may count it in either.
                    held.Permit.Complete();
                    break;
                case Step.Cancel when member.Held.TryDequeue(out (Permit Permit, DateTime Day) held):
                    held.Permit.Cancel();
                    member.Cancelled++;
                    break;
                case Step.Report when await member.Acquire() is { } permit:
                    Count(Today);
                    permit.Complete();
                    member.Limits.ReportRemaining("day", Quota - Days[Today], null, permit);
                    break;
                case Step.Refresh:
                    await Task.WhenAny(member.Limits.RefreshAsync(), member.Store.Died);
                    break;
                case Step.Stop when member.Held.Count == 0:
                    await Task.WhenAny(QuotaHoldings.ReturnAsync(member.Store), member.Store.Died);
                    if (member.Store.IsDead)
                    {
                        Bury(index);
                    }

                    _members[index] = null;
                    break;
                case Step.Crash:
                    member.Store.Die();
                    Bury(index);
                    break;
                case Step.CrashBeforeCommit or Step.CrashAfterCommit:
                    member.Store.DieAt(after: step == Step.CrashAfterCommit);
                    break;
                case Step.Pass:
                    _time.Advance(TimeSpan.FromHours(amount / 4.0));
                    break;
            }
        }

        /// <summary>Whoever is left uses the day up: but for the chunks of the dead, nothing is lost.</summary>
        public async Task EndWithTheLastPermit()
        {
            for (int i = 0; i < Processes; i++)
            {
                if (_members[i] is { Store.IsDoomed: true })
                {
                    _members[i]!.Store.Die();
                    Bury(i);
                }
            }

            foreach (Member member in _members.OfType<Member>())
            {
                while (member.Held.TryDequeue(out (Permit Permit, DateTime Day) held))
                {
                    CountHeld(member, held.Day, Today);
                    held.Permit.Complete();
                }

                await QuotaHoldings.ReturnAsync(member.Store);
            }

            Member last = new(_time, _rows);
            while (await last.Acquire() is { } permit)
            {
                Count(Today);
                permit.Complete();
            }

            // What was under way over midnight was charged to both days, and twice when the provider reported it before its process asked the store.
            long lost = Quota - Days.GetValueOrDefault(Today);
            Assert.InRange(lost, -Unforeseen(Today), (_crashes.GetValueOrDefault(Today) * QuotaChunk.Of(Quota)) + _overMidnight.GetValueOrDefault(Today) + Unforeseen(Today));
        }

        private void CountHeld(Member member, DateTime granted, DateTime counted)
        {
            if (counted > granted && member.Store.LastAnswer < counted)
            {
                _unforeseen[counted] = Unforeseen(counted) + 1;
            }

            Count(counted);
        }

        private void Count(DateTime day)
        {
            Days[day] = Days.GetValueOrDefault(day) + 1;
            if (day != Today)
            {
                _overMidnight[Today] = _overMidnight.GetValueOrDefault(Today) + 1;
            }
        }

        /// <summary>A crash loses what the process held, and what was under way counts, although the provider may never have seen it.</summary>
        private void Bury(int index)
        {
            _crashes[Today] = _crashes.GetValueOrDefault(Today) + 1;
            _overMidnight[Today] = _overMidnight.GetValueOrDefault(Today) + _members[index]!.Held.Count + _members[index]!.Cancelled;
            _members[index] = null;
        }
    }

    /// <summary>One process.</summary>
    private sealed class Member
    {
        public Member(FakeTimeProvider time, MemoryQuotaStore rows)
        {
            Store = new(rows, time);
            Limits = new LimitRegistry(time, Store).Bind("api", "hash", "GET /", this, [new QuotaOptions { Name = "day", Permits = Quota, Period = RatePeriod.PerDay }]);
        }

        public MortalStore Store { get; }

        public LimitSet Limits { get; }

        public Queue<(Permit Permit, DateTime Day)> Held { get; } = new();

        /// <summary>How many permits came back unused: they are held beside the chunk.</summary>
        public int Cancelled { get; set; }

        /// <summary>A permit; null when the quota is used up, or the process died while it waited.</summary>
        public async Task<Permit?> Acquire()
        {
            Task<Permit> acquiring = Limits.AcquireAsync().AsTask();
            await Task.WhenAny(acquiring, Store.Died).WaitAsync(TimeSpan.FromSeconds(60));
            if (!acquiring.IsCompleted)
            {
                return null;
            }

            try
            {
                return await acquiring;
            }
            catch (QuotaExceededException)
            {
                return null;
            }
        }
    }

    /// <summary>The way of one process to the store. Once it is dead, nothing is done and nothing answered.</summary>
    private sealed class MortalStore(MemoryQuotaStore rows, TimeProvider time) : IQuotaStore
    {
        private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool? _diesAfter;

        public Task Died => _died.Task;

        /// <summary>When the process last had an answer.</summary>
        public DateTime LastAnswer { get; private set; }

        public bool IsDead => _died.Task.IsCompleted;

        public bool IsDoomed => _diesAfter is not null || IsDead;

        public void Die() => _died.TrySetResult();

        /// <summary>Dies in the next step: before or after it is done.</summary>
        public void DieAt(bool after) => _diesAfter = after;

        public ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken)
            => Do(() => rows.ReserveAsync(period, permits, quota, report, cancellationToken));

        public async ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken)
            => await Do(async () =>
            {
                await rows.ReturnAsync(period, permits, cancellationToken);
                return true;
            });

        public ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken) => throw new NotSupportedException();

        private async ValueTask<T> Do<T>(Func<ValueTask<T>> step)
        {
            if (_diesAfter == false)
            {
                Die();
            }

            if (!IsDead)
            {
                T result = await step();
                if (_diesAfter is null)
                {
                    LastAnswer = time.GetUtcNow().UtcDateTime;
                    return result;
                }

                Die();
            }

            await Task.Delay(Timeout.Infinite);
            throw new InvalidOperationException();
        }
    }
}
