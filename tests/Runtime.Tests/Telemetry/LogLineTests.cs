using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Telemetry;

/// <summary>Usage and limits written into a log are lines that a person reads.</summary>
public sealed class LogLineTests
{
    [Fact]
    public void Usage_tells_its_counters_cost_and_quotas()
    {
        ApiUsage usage = new()
        {
            Requests = 12,
            RateLimited = 1,
            Retries = 2,
            Waited = TimeSpan.FromSeconds(4.94),
            Paused = TimeSpan.FromSeconds(1),
            Cost = 0.012m,
            Currency = "USD",
            Quotas = [new("month", 1000, 12, 988, new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)), new(null, 5, 5, 0, null)],
        };

        Assert.Equal("12 requests (1 refused, 2 repeated), waited 4.9 s, paused 1 s, cost 0.012 USD; month: 12 of 1000 used, 988 left, resets at 2027-01-01T00:00:00.0000000+00:00; quota: 5 of 5 used, 0 left", usage.ToString());
        Assert.Equal("0 requests (0 refused, 0 repeated), waited 0 s, paused 0 s", ApiUsage.Empty.ToString());
    }

    [Fact]
    public async Task A_limit_tells_what_is_free_and_when_the_next_permit_comes()
    {
        LimitSet set = LimitSet.Create(new FakeTimeProvider(), new RateLimitOptions { Name = "second", Permits = 1, Window = TimeSpan.FromSeconds(1) });
        Assert.Equal("second of 1 per second: 1 of 1 free, 0 in flight, 0 waiting", set.Snapshot()[0].ToString());

        (await set.AcquireAsync(TestContext.Current.CancellationToken)).Complete();
        Assert.Equal("second of 1 per second: 0 of 1 free, 0 in flight, 0 waiting, next in 1.001 s", set.Snapshot()[0].ToString());
    }
}
