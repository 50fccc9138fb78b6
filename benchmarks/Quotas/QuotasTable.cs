using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace RateGen.Benchmarks.Quotas;

/// <summary>Measures what quotas and refusals cost, and writes it with its verdicts into docs/quotas.md. About a minute.</summary>
internal static class QuotasTable
{
    private const double MostNanoseconds = 100;

    private const long MostBytesOfRefusal = 2048;

    private static readonly (string Benchmark, string Name)[] s_reservations =
    [
        (nameof(ReservationBenchmarks.WithoutStore), "one of a quota without a store"),
        (nameof(ReservationBenchmarks.MemoryStore), "one inside a chunk, store in memory"),
        (nameof(ReservationBenchmarks.SqliteStore), "one inside a chunk, SQLite file"),
    ];

    /// <returns>0 when every figure was reached.</returns>
    public static async Task<int> WriteAsync()
    {
        BenchmarkReport[] reports = [.. BenchmarkRunner.Run(typeof(ReservationBenchmarks), Config()).Reports];
        if (reports.Length <= s_reservations.Length || reports.Any(static report => !report.Success))
        {
            Console.Error.WriteLine("A benchmark failed: nothing was written.");
            return 1;
        }

        StringBuilder text = new("| what | measured | figure | |\n|---|---|---|---|\n");
        bool isReached = true;
        double rate = Nanoseconds(nameof(ReservationBenchmarks.RateAlone));
        Row("a permit of a rate limit alone: acquire and end", $"{rate:0} ns", "", null);
        foreach ((string benchmark, string name) in s_reservations)
        {
            BenchmarkReport report = Find(benchmark);
            double total = Nanoseconds(benchmark);
            long bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            Row($"the same and {name}", $"{total:0} ns: {total - rate:0} ns and {bytes} B for the quota", "≤ 100 ns, 0 B", total - rate <= MostNanoseconds && bytes == 0);
        }

        Console.WriteLine("Steady use of a file …");
        (double micros, double commits) = await SteadyUse.RunAsync(pauses: false);
        (_, double pausedCommits) = await SteadyUse.RunAsync(pauses: true);
        Row("a SQLite file under full demand, commits included, per permit", $"{micros:0.0} µs", "", null);
        Row("durable commits (`synchronous=FULL`) for a chunk of 100 permits, full demand", $"{commits:0.00}", "1", commits <= 1.05);
        Row("the same with pauses between the calls", $"{pausedCommits:0.00}", "1", pausedCommits <= 1.05);
        Console.WriteLine("Refusals …");
        long success = await RefusalCost.OfSuccessAsync(), refusal = await RefusalCost.OfRefusalAsync();
        Row("a call that is answered 200, with refusals declared, more than without", $"{success} B", "0 B", success == 0);
        Row("a 429 with its body: read, decided, paused and waited out", $"{refusal} B", "≤ 2 KB", refusal <= MostBytesOfRefusal);
        DocsSection.Write("quotas.md", "figures", text.ToString());
        return isReached ? 0 : 1;

        BenchmarkReport Find(string benchmark) => reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark);

        double Nanoseconds(string benchmark) => Find(benchmark).ResultStatistics!.Min;

        void Row(string what, FormattableString measured, string figure, bool? reached)
        {
            isReached &= reached is not false;
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {measured.ToString(CultureInfo.InvariantCulture)} | {figure} | {reached switch { true => "reached", false => "missed", null => "" }} |\n");
        }
    }

    /// <summary>In this process and short.</summary>
    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default);
}
