using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

public sealed class RateLimitTests
{
    private readonly FakeTimeProvider _time = new();

    private static RateLimitOptions PerSecond(int permits) => new() { Permits = permits, Window = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task The_permits_of_a_window_are_granted_at_once_and_the_next_one_a_window_after_the_answer()
    {
        LimitSet set = LimitSet.Create(_time, PerSecond(3));
        List<Permit> permits = [];
        for (int i = 0; i < 3; i++)
        {
            ValueTask<Permit> granted = set.AcquireAsync();
            Assert.True(granted.IsCompletedSuccessfully);
            permits.Add(await granted);
        }

        ValueTask<Permit> next = set.AcquireAsync();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(next.IsCompleted); // All slots are in flight.

        permits.ForEach(static permit => permit.Complete());
        _time.Advance(TimeSpan.FromMilliseconds(1000));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.FromMilliseconds(6001), (await next).Waited);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_and_gives_its_place_to_the_next()
    {
        LimitSet set = LimitSet.Create(_time, PerSecond(1));
        Permit first = await set.AcquireAsync();
        using CancellationTokenSource cancellation = new();
        ValueTask<Permit> cancelled = set.AcquireAsync(cancellation.Token);
        ValueTask<Permit> next = set.AcquireAsync();
        cancellation.Cancel();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await cancelled);
        first.Cancel();
        Assert.True(next.IsCompleted);
        (await next).Complete();
    }
}
