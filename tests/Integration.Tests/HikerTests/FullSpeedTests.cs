using System.Globalization;
using RateGen.Samples.Provider;
using RateGen.Samples.Provider.Hiker;
using RateGen.Samples.Provider.Limiting;
using RateGen.Samples.Provider.Network;

namespace RateGen.Integration.Tests.HikerTests;

/// <summary>The promise on real sockets, in a short job; eng/followers-20.sh runs the whole one.</summary>
public sealed class FullSpeedTests
{
    private const int Pages = 12;

    [Theory]
    [InlineData(RateAlgorithm.Fixed, 0, 0)]
    [InlineData(RateAlgorithm.Fixed, 2, 0)]
    [InlineData(RateAlgorithm.Fixed, 50, 30)]
    [InlineData(RateAlgorithm.Sliding, 0, 0)]
    [InlineData(RateAlgorithm.Sliding, 2, 0)]
    [InlineData(RateAlgorithm.Sliding, 50, 30)]
    [InlineData(RateAlgorithm.Token, 0, 0)]
    [InlineData(RateAlgorithm.Token, 2, 0)]
    [InlineData(RateAlgorithm.Token, 50, 30)]
    public async Task Everything_comes_once_and_nothing_is_refused(RateAlgorithm algorithm, double latency, double jitter)
    {
        string[] users = ["1553030189", "12345"];
        ProviderOptions options = new() { Algorithm = algorithm, Latency = new Latency(latency, jitter), PagesPerUser = Pages };
        await using HikerJob job = await HikerJob.StartAsync(options);

        List<long>[] followers = await Task.WhenAll(users.Select(job.FollowersOfAsync));

        FollowerGraph graph = new(options.Seed, Pages);
        Assert.All(users.Zip(followers), pair => Assert.Equal(Expected(graph, long.Parse(pair.First, CultureInfo.InvariantCulture)), pair.Second));
        Assert.Equal((users.Length * Pages, 0), (job.Provider.HikerStatistics.Arrived, job.Provider.HikerStatistics.Refused));
        Assert.Equal((users.Length * Pages, 0), (job.Api.Usage.Requests, job.Api.Usage.RateLimited));
    }

    private static IEnumerable<long> Expected(FollowerGraph graph, long userId)
        => Enumerable.Range(0, Pages).SelectMany(page => graph.Followers(userId, page)).Select(follower => long.Parse(follower.Pk, CultureInfo.InvariantCulture));
}
