using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

public sealed class DiscoversRateTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("1.9", 1)]
    [InlineData("20", 20)]
    [InlineData("0.5", 15)]
    [InlineData("0", 15)]
    [InlineData("-3", 15)]
    [InlineData("1e99", 15)]
    [InlineData("null", 15)]
    public async Task What_a_response_tells_becomes_the_permits_of_the_limit_when_it_is_a_rate(string rate, long permits)
    {
        using StubProvider provider = new(StubProvider.Json($$"""{"rate":{{rate}}}"""));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = new FakeTimeProvider() }, PeopleClient.Declaration(
            limits: [new RateLimitOptions { Permits = 15, Window = TimeSpan.FromSeconds(1) }]));
        await api.GetBalanceAsync();
        Assert.Equal(permits, Assert.Single(api.Limits.Snapshot()).Permits);
    }
}
