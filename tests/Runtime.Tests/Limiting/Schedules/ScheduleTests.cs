using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Schedules;

/// <summary>Every order of a few calls on several threads, taken apart at each of the limiter's locks.</summary>
public sealed class ScheduleTests
{
    /// <summary>One permit at a time; one holds it, one waits and is cancelled by a third, a fourth waits behind it.</summary>
    [Fact]
    public void A_cancellation_that_meets_a_grant_loses_no_permit()
    {
        int granted = 0, cancelled = 0;
        int runs = Explorer.Run(clock =>
        {
            LimitSet set = LimitSet.Create(clock, new ConcurrencyLimitOptions { Permits = 1 });
            Permit holder = set.AcquireAsync().Result;
            CancellationTokenSource cancellation = new();
            ValueTask<Permit> impatient = default, patient = default;
            Action[] actors = [
                () => impatient = set.AcquireAsync(cancellation.Token),
                cancellation.Cancel,
                holder.Complete,
                () => patient = set.AcquireAsync(),
            ];
            return (actors, () =>
            {
                Assert.True(impatient.IsCompleted);
                if (impatient.IsCompletedSuccessfully)
                {
                    granted++;
                    Permit permit = impatient.Result;
                    if (!patient.IsCompleted)
                    {
                        Assert.Equal((1, 1), (set.Snapshot()[0].InFlight, set.Snapshot()[0].Waiting));
                        permit.Complete();
                    }
                    else
                    {
                        Assert.Fail("Two permits of one.");
                    }
                }
                else
                {
                    cancelled++;
                    Assert.ThrowsAny<OperationCanceledException>(() => impatient.GetAwaiter().GetResult());
                }

                Assert.True(patient.IsCompletedSuccessfully);
                patient.Result.Complete();
                Assert.Equal((0, 0, 1L), (set.Snapshot()[0].InFlight, set.Snapshot()[0].Waiting, set.Snapshot()[0].Available));
            });
        });
        Assert.True(runs > 100 && granted > 0 && cancelled > 0, $"{runs} orders, {granted} granted, {cancelled} cancelled");
    }

    /// <summary>Two ends of one permit, and two that wait for it.</summary>
    [Fact]
    public void A_permit_that_is_ended_twice_at_once_is_given_back_once()
    {
        int runs = Explorer.Run(clock =>
        {
            LimitSet set = LimitSet.Create(clock, new ConcurrencyLimitOptions { Permits = 1 });
            Permit holder = set.AcquireAsync().Result;
            ValueTask<Permit> first = default, second = default;
            Action[] actors = [holder.Complete, holder.Cancel, () => first = set.AcquireAsync(), () => second = set.AcquireAsync()];
            return (actors, () =>
            {
                Assert.True(first.IsCompleted ^ second.IsCompleted);
                (ValueTask<Permit> earlier, ValueTask<Permit> later) = first.IsCompleted ? (first, second) : (second, first);
                earlier.Result.Complete();
                Assert.True(later.IsCompletedSuccessfully);
            });
        });
        Assert.True(runs > 100, $"{runs} orders");
    }

    /// <summary>Calls that read the clock in one order and decide in another, a limit that is lowered, a pause.</summary>
    [Fact]
    public void A_limit_that_changes_while_calls_ask_is_never_exceeded()
    {
        int runs = Explorer.Run(clock =>
        {
            LimitSet set = LimitSet.Create(clock, new RateLimitOptions { Name = "rate", Permits = 2, Window = TimeSpan.FromSeconds(1) });
            Permit early = set.AcquireAsync().Result;
            ValueTask<Permit>[] asked = new ValueTask<Permit>[2];
            Action[] actors = [
                () => asked[0] = set.AcquireAsync(),
                () => asked[1] = set.AcquireAsync(),
                early.Cancel,
                () => set.Update("rate", 1),
            ];
            return (actors, () =>
            {
                int granted = asked.Count(static task => task.IsCompletedSuccessfully);
                LimitSnapshot now = set.Snapshot()[0];
                Assert.InRange(granted, 1, 2);
                Assert.Equal((granted, 2 - granted), (now.InFlight, now.Waiting));
            });
        });
        Assert.True(runs > 100, $"{runs} orders");
    }
}
