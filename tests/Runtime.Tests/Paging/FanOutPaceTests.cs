using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Limiting.Simulation;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Few keys and slow answers: what is fetched ahead within each key fills the limit that the keys alone leave unused. In virtual time.</summary>
public sealed class FanOutPaceTests
{
    private const int Rate = 15, Pages = 45;

    [Theory]
    [InlineData(1, 2.2, 2.3)] // 300 ms for a page of each of two keys: 6.7 a second.
    [InlineData(4, 0, 1.15)] // Until 32 answers have come, a slot is held for the whole round trip.
    public async Task Two_keys_with_parallel_pages_reach_the_limit(int parallel, double least, double most)
    {
        FakeTimeProvider clock = new();
        DistantProvider provider = new(clock, new SlidingLogServer(Rate, TimeSpan.TicksPerSecond), Pages, static address => TimeSpan.FromMilliseconds(300) + InOrder(address));
        PeopleClient api = new(new HttpClient(provider), new() { TimeProvider = clock }, PeopleClient.Declaration(retry: new(), limits: [new RateLimitOptions { Permits = Rate, Window = TimeSpan.FromSeconds(1) }]));
        Dictionary<string, List<int>> seen = new() { ["a"] = [], ["b"] = [] };

        async Task Job()
        {
            PagesOperation<PeoplePage, Person> operation = PeopleClient.Operation(new NumberedStyle<PeoplePage, Person>(1), total: Pages);
            await foreach ((string key, Person person) in api.FanOut(seen.Keys.ToArray(), key => api.Pages(operation, new() { Number = 1 }, key).With(new() { Parallel = parallel }), 2))
            {
                seen[key].Add(person.Age);
            }
        }

        // The first page of a key tells the total; from then on as many are under way as may be.
        await provider.RunAsync(Job(), api, () => provider.Answered < 2 ? 2 + ((parallel - 1) * provider.Answered) : seen.Values.Sum(pages => Math.Min(parallel, Pages - pages.Count)));

        Assert.All(seen.Values, static items => Assert.Equal(Enumerable.Range(1, Pages), items));
        Assert.Equal((2 * Pages, 0), (provider.Requests, provider.Refused));
        double ratio = clock.GetElapsedTime(provider.Times.First, provider.Times.Last).TotalSeconds / (provider.Requests / (double)Rate);
        Assert.InRange(ratio, least, most);
    }

    /// <summary>A little more for later pages and for the second key, so that those that leave together arrive in order.</summary>
    private static TimeSpan InOrder(Uri address) => TimeSpan.FromMicroseconds((2 * DistantProvider.PageOf(address)) + (address.AbsolutePath.Contains("/b/", StringComparison.Ordinal) ? 1 : 0));
}
