using Microsoft.Extensions.Time.Testing;

namespace RateGen.Runtime.Tests.Http;

/// <summary>Runs calls in virtual time.</summary>
internal static class Virtual
{
    /// <summary>Lets time pass until the call ends, at most an hour and a half of it.</summary>
    public static async Task<T> Within<T>(this Task<T> call, FakeTimeProvider clock)
    {
        await Pass(call, clock);
        return await call;
    }

    /// <inheritdoc cref="Within{T}"/>
    public static async Task Within(this Task call, FakeTimeProvider clock)
    {
        await Pass(call, clock);
        await call;
    }

    private static async Task Pass(Task call, FakeTimeProvider clock)
    {
        for (int step = 0; step < 90 * 60 * 4; step++)
        {
            // What runs on other threads gets its turn before time goes on.
            for (int turn = 0; turn < 20; turn++)
            {
                if (call.IsCompleted)
                {
                    return;
                }

                await Task.Yield();
            }

            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.True(call.IsCompleted, "The call did not end within an hour and a half.");
    }
}
