using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Limiting.Simulation;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>How long jobs of pages take under 15 requests a second, in virtual time.</summary>
public sealed class PaceTests
{
    private const int Rate = 15;

    /// <summary>Of 40 seeds the slowest takes 0.997 × requests / 15 s.</summary>
    private const int Seed = 7;

    [Theory]
    [InlineData(ServerKind.FixedWall, 3, 40)]
    [InlineData(ServerKind.SlidingLog, 3, 40)]
    [InlineData(ServerKind.TokenBucket, 3, 40)]
    [InlineData(ServerKind.FixedWall, 30, 10)]
    [InlineData(ServerKind.SlidingLog, 30, 10)]
    [InlineData(ServerKind.TokenBucket, 30, 10)]
    public async Task A_fan_out_ends_in_the_time_that_the_limit_allows_and_nothing_is_refused(ServerKind kind, int users, int pages)
    {
        FakeTimeProvider clock = new();
        DistantProvider provider = new(clock, ServerKinds.Create(kind, Rate, TimeSpan.TicksPerSecond, new(Seed)), pages, static address => TimeSpan.FromMilliseconds(20 + (60 * Chance(address))));
        PeopleClient api = Api(provider, clock);
        Dictionary<int, List<int>> seen = Enumerable.Range(0, users).ToDictionary(static user => user, static _ => new List<int>());
        int ended = 0;

        async Task Job()
        {
            await foreach ((int user, Person person) in api.FanOut(seen.Keys.ToArray(), user => api.List($"u{user}"), users))
            {
                seen[user].Add(person.Age);
                ended += person.Age == pages ? 1 : 0;
            }
        }

        await provider.RunAsync(Job(), api, () => users - Volatile.Read(ref ended));

        Assert.All(seen.Values, items => Assert.Equal(Enumerable.Range(1, pages), items));
        Assert.Equal((users * pages, 0), (provider.Requests, provider.Refused));
        AssertRatio(provider, clock, 1.00);
    }

    [Theory]
    [InlineData(1, 2.2, 2.3)] // 150 ms for a page and nothing beside: 6.7 a second.
    [InlineData(4, 0, 1.1)]
    public async Task Parallel_pages_of_one_user_reach_the_limit_when_a_round_trip_is_longer_than_its_share(int parallel, double least, double most)
    {
        const int Pages = 90;
        FakeTimeProvider clock = new();
        DistantProvider provider = new(clock, new SlidingLogServer(Rate, TimeSpan.TicksPerSecond), Pages, static address => TimeSpan.FromMilliseconds(150) + InOrder(address));
        PeopleClient api = Api(provider, clock);
        List<int> seen = [];

        async Task Job()
        {
            PagesOperation<PeoplePage, Person> operation = PeopleClient.Operation(new NumberedStyle<PeoplePage, Person>(1), total: Pages);
            await foreach (Person person in api.Pages(operation, new() { Number = 1 }).With(new() { Parallel = parallel }))
            {
                seen.Add(person.Age);
            }
        }

        await provider.RunAsync(Job(), api, () => provider.Answered == 0 ? 1 : Math.Min(parallel, Pages - provider.Answered));

        Assert.Equal(Enumerable.Range(1, Pages), seen);
        Assert.Equal((Pages, 0), (provider.Requests, provider.Refused));
        Assert.InRange(Ratio(provider, clock), least, most);
    }

    [Theory]
    [InlineData(0, 1.7, 2.0)] // 60 ms for the page and 60 ms of work, one after the other.
    [InlineData(1, 0, 1.1)]
    public async Task A_prefetched_page_of_one_user_reaches_the_limit_when_the_work_takes_as_long_as_the_way(int prefetch, double least, double most)
    {
        const int Pages = 60;
        FakeTimeProvider clock = new();
        DistantProvider provider = new(clock, new SlidingLogServer(Rate, TimeSpan.TicksPerSecond), Pages, static _ => TimeSpan.FromMilliseconds(60));
        PeopleClient api = Api(provider, clock);
        int seen = 0;

        async Task Job()
        {
            await foreach (Person _ in api.List("u").With(new() { Prefetch = prefetch }))
            {
                seen++;
                await provider.WorkAsync(TimeSpan.FromMilliseconds(60));
            }
        }

        int Waits()
        {
            int given = Math.Min(provider.Answered, provider.Worked + 1); // Pages that the consumer has worked on, or works on now.
            bool works = given > provider.Worked;
            return (works ? 1 : 0) + Math.Min(Pages, given + (works ? prefetch : 1)) - provider.Answered;
        }

        await provider.RunAsync(Job(), api, Waits);

        Assert.Equal((Pages, Pages, 0), (seen, provider.Requests, provider.Refused));
        Assert.InRange(Ratio(provider, clock), least, most);
    }

    private static PeopleClient Api(DistantProvider provider, FakeTimeProvider clock) => new(new HttpClient(provider), new() { TimeProvider = clock }, PeopleClient.Declaration(
        retry: new(), limits: [new RateLimitOptions { Permits = Rate, Window = TimeSpan.FromSeconds(1) }]));

    /// <summary>From 0 to 1; of the request and not of the moment, so that calls that leave together cannot swap their ways.</summary>
    private static double Chance(Uri address) => new Random(address.PathAndQuery.Aggregate(Seed, static (sum, letter) => unchecked((sum * 31) + letter))).NextDouble();

    /// <summary>A little more for later pages, so that those that leave together arrive in order.</summary>
    private static TimeSpan InOrder(Uri address) => TimeSpan.FromTicks(2 * DistantProvider.PageOf(address));

    private static double Ratio(DistantProvider provider, FakeTimeProvider clock)
        => clock.GetElapsedTime(provider.Times.First, provider.Times.Last).TotalSeconds / (provider.Requests / (double)Rate);

    private static void AssertRatio(DistantProvider provider, FakeTimeProvider clock, double most)
    {
        double ratio = Ratio(provider, clock);
        TestContext.Current.TestOutputHelper?.WriteLine($"{ratio:0.000} × requests / {Rate} s");
        Assert.True(ratio <= most, $"{ratio:0.000} × requests / {Rate} s");
    }
}
