using System.Diagnostics;
using System.Globalization;
using RateGen.Samples.Provider;
using RateGen.Samples.Provider.Limiting;
using RateGen.Samples.Provider.Network;

namespace RateGen.Benchmarks.Throughput;

/// <summary>
/// <c>dotnet run -c Release --project benchmarks -- throughput [runs]</c>: 3 users × 40 pages under one key at 15 requests a second, each
/// client against the same provider on loopback; prints time over requests / 15 s and refused requests, medians of the runs.
/// </summary>
internal static class ThroughputTable
{
    private static readonly string[] s_users = ["1553030189", "12345", "4238157586"];
    private const int Pages = 40;

    public static async Task RunAsync(int runs)
    {
        IFollowersJob[] jobs =
        [
            new RateGenJob(),
            new RefitPollyJob("Refit + Polly + token bucket 15/s", 15, TimeSpan.FromSeconds(1)),
            new RefitPollyJob("Refit + Polly + one token per 1/14 s", 1, TimeSpan.FromSeconds(1.0 / 14)),
            new HandWrittenJob(),
        ];
        RateAlgorithm[] algorithms = [RateAlgorithm.Fixed, RateAlgorithm.Sliding, RateAlgorithm.Token];
        Latency[] latencies = [new(2), new(50, 30)];
        Console.WriteLine("| client | " + string.Join(" | ", algorithms.SelectMany(algorithm => latencies.Select(latency => $"{algorithm}, {latency}".ToLowerInvariant()))) + " |");
        Console.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---|", algorithms.Length * latencies.Length)));
        foreach (IFollowersJob job in jobs)
        {
            Console.Write($"| {job.Name} ");
            foreach (RateAlgorithm algorithm in algorithms)
            {
                foreach (Latency latency in latencies)
                {
                    Console.Write($"| {await CellAsync(job, algorithm, latency, runs)} ");
                }
            }

            Console.WriteLine("|");
        }
    }

    private static async Task<string> CellAsync(IFollowersJob job, RateAlgorithm algorithm, Latency latency, int runs)
    {
        List<double> ratios = [];
        List<long> refusals = [];
        for (int run = 0; run < runs; run++)
        {
            await using ProviderHost provider = await ProviderHost.StartAsync(
                new ProviderOptions { Algorithm = algorithm, Latency = latency, PagesPerUser = Pages, Seed = run });
            long start = Stopwatch.GetTimestamp();
            IReadOnlyCollection<string> followers = await job.RunAsync(provider.HikerAddress, s_users);
            double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (followers.Distinct().Count() != followers.Count || followers.Count == 0)
            {
                throw new InvalidOperationException($"{job.Name} delivered {followers.Count} followers, {followers.Distinct().Count()} of them distinct.");
            }

            ratios.Add(elapsed / (s_users.Length * Pages / 15.0));
            refusals.Add(provider.HikerStatistics.Refused);
        }

        ratios.Sort();
        refusals.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{ratios[runs / 2]:0.00} × / {refusals[runs / 2]}");
    }
}
