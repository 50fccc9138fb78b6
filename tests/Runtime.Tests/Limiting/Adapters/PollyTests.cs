using Polly;
using Polly.RateLimiting;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Adapters;

/// <summary>The limiter in a pipeline of Polly, which disposes the lease when the call has ended.</summary>
public sealed class PollyTests : RateLimiterTestBase
{
    [Fact]
    public async Task Calls_of_a_pipeline_keep_the_limit()
    {
        // While a thread is late hundreds of virtual seconds may pass: a lease that expires meanwhile is another test's matter.
        await using LimitSetRateLimiter limiter = Limiter(new LimitSetRateLimiterOptions { LeaseTimeout = Timeout.InfiniteTimeSpan }, PerSecond(3));
        ResiliencePipeline pipeline = new ResiliencePipelineBuilder().AddRateLimiter(limiter).Build();
        List<long> sent = [];
        Task[] calls = [.. Enumerable.Range(0, 7).Select(_ => pipeline.ExecuteAsync(_ =>
        {
            lock (sent) sent.Add(Clock.GetTimestamp());
            return ValueTask.CompletedTask;
        }).AsTask())];

        // Leases are given back by other threads, at whatever virtual time it is by then: what comes late is late for the next call too.
        long deadline = Environment.TickCount64 + 60_000;
        for (Task all = Task.WhenAll(calls); !all.IsCompleted; await Task.Yield())
        {
            Assert.True(Environment.TickCount64 < deadline, $"Of 7 calls {calls.Count(static call => call.IsCompleted)} ended in a minute, {limiter.GetStatistics()!.CurrentQueuedCount} wait.");
            Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        await Task.WhenAll(calls);
        Assert.Equal(7, sent.Count);
        Assert.All(sent.Zip(sent.Skip(3)), pair => Assert.True(Clock.GetElapsedTime(pair.First, pair.Second) >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_refusal_carries_the_wait()
    {
        await using LimitSetRateLimiter limiter = Limiter(new LimitSetRateLimiterOptions { QueueLimit = 0 }, PerSecond(1));
        ResiliencePipeline pipeline = new ResiliencePipelineBuilder().AddRateLimiter(limiter).Build();
        pipeline.Execute(static () => { });

        RateLimiterRejectedException refusal = await Assert.ThrowsAsync<RateLimiterRejectedException>(
            () => pipeline.ExecuteAsync(static _ => ValueTask.CompletedTask).AsTask());

        Assert.Equal(Second, refusal.RetryAfter);
    }
}
