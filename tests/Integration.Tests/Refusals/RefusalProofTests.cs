using System.Globalization;
using RateGen.Integration.Tests.HyperSearchTests;
using RateGen.Samples.Provider;

namespace RateGen.Integration.Tests.Refusals;

/// <summary>Real time, real sockets, thousands of refusals: nothing is repeated earlier than allowed, and nothing that must not be. eng/refusals-proof.sh runs it.</summary>
public sealed class RefusalProofTests(ITestOutputHelper output)
{
    private const int Keys = 200, SearchKeys = 40;

    private static readonly int[] s_final = [400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 422, 429, 451, 500, 502, 503, 504];

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2.5);

    [Fact(Explicit = true)]
    public async Task Nothing_is_repeated_earlier_than_allowed_and_nothing_that_must_not_be()
    {
        int refusals = int.Parse(Environment.GetEnvironmentVariable("PROOF_REFUSALS") ?? "10000", CultureInfo.InvariantCulture);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(s_patience);
        RefusalCounts limiter = new(), search = new();
        await Task.WhenAll(AgainstTheLimiter(limiter, refusals, end.Token), AgainstTheSample(search, end.Token));
        output.WriteLine($"ASP.NET Core's limiter: {limiter}");
        output.WriteLine($"The provider sample:    {search}");

        Assert.True(limiter.Refusals >= refusals, "The server refused too little in the time.");
        Assert.True(search.Refusals >= SearchKeys && limiter.Final >= s_final.Length * 10 && search.Final > 0);
        Assert.Equal((0, 0, 0, 0), (limiter.Early, limiter.Wrong, search.Early, search.Wrong));
    }

    private static async Task AgainstTheLimiter(RefusalCounts counts, int refusals, CancellationToken end)
    {
        await using RefusingServer server = await RefusingServer.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, Keys).Select(async index =>
        {
            using HttpClient http = new(new WatchingHandler(counts));
            IHastyApi api = Create<IHastyApi>(http, server.Address, $"limited-{index}");
            string form = RefusingServer.Forms[index % RefusingServer.Forms.Length];
            for (int call = 0; counts.Refusals < refusals && !end.IsCancellationRequested; call++)
            {
                await api.LimitedAsync(form, $"{call}", end);
            }
        }));
        foreach (int status in s_final)
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(async index =>
            {
                using HttpClient http = new(new WatchingHandler(counts));
                IHastyApi api = Create<IHastyApi>(http, server.Address, $"final-{status}-{index}");
                await Assert.ThrowsAnyAsync<ApiException>(() => api.FinalAsync(status, "first", end));
            }));
        }
    }

    /// <summary>Each key uses its minute up, waits for the next as it is told, and goes on; then a key whose month is used up asks once.</summary>
    private static async Task AgainstTheSample(RefusalCounts counts, CancellationToken end)
    {
        await using ProviderHost provider = await ProviderHost.StartAsync(cancellationToken: end);
        await using ProviderHost usedUp = await ProviderHost.StartAsync(new() { RequestsUsed = 1000 }, end);
        await Task.WhenAll(Enumerable.Range(0, SearchKeys).Select(async index =>
        {
            using HttpClient http = new(new WatchingHandler(counts));
            IHastySearchApi api = Create<IHastySearchApi>(http, provider.HyperSearchAddress, $"search-{index}");
            for (int call = 0; call < 65; call++)
            {
                await api.SearchAsync(new SearchRequest("hasty"), end);
            }

            using HttpClient other = new(new WatchingHandler(counts));
            IHastySearchApi late = Create<IHastySearchApi>(other, usedUp.HyperSearchAddress, $"used-up-{index}");
            for (int call = 0; call < 3; call++)
            {
                await Assert.ThrowsAsync<QuotaExceededException>(() => late.SearchAsync(new SearchRequest("late"), end));
            }
        }));
        Assert.Equal(SearchKeys, usedUp.HyperSearchStatistics.Arrived); // The second and third call were not sent.
    }

    private static T Create<T>(HttpClient http, Uri address, string key)
        where T : class, IApiClient<T>
        => T.CreateClient(http, new() { ApiKey = key, BaseAddress = address });
}
