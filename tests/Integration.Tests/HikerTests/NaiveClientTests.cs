using RateGen.Samples.Followers.Api;
using RateGen.Samples.Followers.Fetching;
using RateGen.Samples.Provider;

namespace RateGen.Integration.Tests.HikerTests;

public sealed class NaiveClientTests
{
    [Fact]
    public async Task The_pages_own_example_is_refused_where_the_generated_client_is_not()
    {
        await using ProviderHost provider = await ProviderHost.StartAsync(new() { Latency = new(2), PagesPerUser = 10 });
        using HttpClient client = new(new RoundTripMeter(TimeProvider.System)) { BaseAddress = provider.HikerAddress };
        using NaiveSource source = new(client, "key");

        await source.GetBalanceAsync(CancellationToken.None);
        int[] followers = await Task.WhenAll(new[] { "12345", "1553030189" }.Select(async user =>
        {
            int count = 0;
            await foreach (FollowerPage page in source.GetPagesAsync(user, null, CancellationToken.None))
            {
                count += page.Followers.Count;
            }

            return count;
        }));

        Assert.All(followers, count => Assert.InRange(count, 226, 250));
        Assert.True(provider.HikerStatistics.Refused > 0);
        Assert.Equal((provider.HikerStatistics.Arrived, provider.HikerStatistics.Refused), source.Counts);
    }
}
