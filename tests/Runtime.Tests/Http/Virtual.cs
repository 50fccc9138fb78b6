using Microsoft.Extensions.Time.Testing;

namespace RateGen.Runtime.Tests.Http;

/// <summary>Runs calls in virtual time.</summary>
internal static class Virtual
{
    private const int PatienceMilliseconds = 120_000;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(250);

    /// <summary>Lets time pass until the call ends, but only while a call of the client waits for a permit: what runs meanwhile takes no time.</summary>
    public static async Task<T> Within<T>(this Task<T> call, FakeTimeProvider clock, PeopleClient api)
    {
        await call.Within(clock, api.Limits);
        return await call;
    }

    /// <inheritdoc cref="Within{T}(Task{T}, FakeTimeProvider, PeopleClient)"/>
    public static async Task Within(this Task call, FakeTimeProvider clock, ClientLimits limits)
    {
        await Pass(call, clock, () => limits.Snapshot().Any(static limit => limit.Waiting > 0));
        await call;
    }

    /// <summary>Lets time pass until all calls of the client have ended, but only while all that are left wait for a permit: whatever is on its way takes no time.</summary>
    public static async Task AllWithin(this Task[] calls, FakeTimeProvider clock, PeopleClient api)
    {
        Task all = Task.WhenAll(calls);
        await Pass(all, clock, () => api.Limits.Snapshot().Max(static limit => limit.Waiting) is var waiting && waiting > 0 && waiting == calls.Count(static call => !call.IsCompleted));
        await all;
    }

    /// <summary>Lets time pass until the call ends; how much of it depends on the machine, so nothing but a lower bound can be told.</summary>
    public static async Task<T> Within<T>(this Task<T> call, FakeTimeProvider clock)
    {
        await Pass(call, clock, static () => true);
        return await call;
    }

    private static async Task Pass(Task call, FakeTimeProvider clock, Func<bool> waits)
    {
        long deadline = Environment.TickCount64 + PatienceMilliseconds;
        while (!call.IsCompleted)
        {
            Assert.True(Environment.TickCount64 < deadline, "The call did not end.");
            if (waits())
            {
                clock.Advance(s_step);
            }

            await Task.Yield();
        }
    }
}
