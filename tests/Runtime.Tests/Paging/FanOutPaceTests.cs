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
        DistantProvider provider = new(clock, new SlidingLogServer(Rate, TimeSpan.TicksPerSecond), Pages, static () => TimeSpan.FromMilliseconds(300));
        PeopleClient api = new(new HttpClient(provider), new() { TimeProvider = clock }, PeopleClient.Declaration(retry: new(), limits: [new RateLimitOptions { Permits = Rate, Window = TimeSpan.FromSeconds(1) }]));
        Dictionary<string, List<int>> seen = new() { ["a"] = [], ["b"] = [] };
        int ended = 0;

        async Task Job()
        {
            PagesOperation<PeoplePage, Person> operation = PeopleClient.Operation(new NumberedStyle<PeoplePage, Person>(1), total: Pages);
            await foreach ((string key, Person person) in api.FanOut(seen.Keys.ToArray(), key => api.Pages(operation, new() { Number = 1 }, key).With(new() { Parallel = parallel }), 2))
            {
                seen[key].Add(person.Age);
                ended += person.Age == Pages ? 1 : 0;
            }
        }

        await provider.RunAsync(Job(), api, () => 2 - Volatile.Read(ref ended));

        Assert.All(seen.Values, static items => Assert.Equal(Enumerable.Range(1, Pages), items));
        Assert.Equal((2 * Pages, 0), (provider.Requests, provider.Refused));
        double ratio = clock.GetElapsedTime(provider.Times.First, provider.Times.Last).TotalSeconds / (provider.Requests / (double)Rate);
        Assert.InRange(ratio, least, most);
    }
}
