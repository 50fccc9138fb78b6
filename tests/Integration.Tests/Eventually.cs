using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace RateGen.Integration.Tests;

/// <summary>Waits for what sockets and processes do in their own time. The clocks of limits are virtual; these are not.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<bool> condition)
    {
        using PeriodicTimer timer = new(Look);
        long begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, "It did not come true in 30 s.");
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Waits for the task while virtual time runs, a tenth of a second at each look, but only while a call of the client waits for a permit: what sockets do takes none of it.</summary>
    public static async Task<T> AdvancingAsync<T>(Task<T> task, FakeTimeProvider time, IApiClient api)
    {
        await TrueAsync(() =>
        {
            if (api.Limits.Snapshot().Any(static limit => limit.Waiting > 0))
            {
                time.Advance(TimeSpan.FromMilliseconds(100));
            }

            return task.IsCompleted;
        });
        return await task;
    }
}
