using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace RateGen.Benchmarks.Limiter;

/// <summary>Runs the limiter's benchmarks and writes them, as ratios to their floors, into docs/limits.md.</summary>
internal static class LimiterTable
{
    private static readonly (string Benchmark, string Name)[] s_free =
    [
        (nameof(AcquireBenchmarks.Floor), "floor: twice timestamp, lock, heap"),
        (nameof(AcquireBenchmarks.One), "RateGen, one limit"),
        (nameof(AcquireBenchmarks.OneWithRoundTrip), "RateGen, one limit, with `Sent`: a third timestamp"),
        (nameof(AcquireBenchmarks.FloorOfThree), "floor of three limits: six heap operations"),
        (nameof(AcquireBenchmarks.Three), "RateGen, three limits"),
        (nameof(AcquireBenchmarks.ChainOfThree), "System.Threading.RateLimiting, chain of three token buckets"),
        (nameof(AcquireBenchmarks.TokenBucket), "System.Threading.RateLimiting, token bucket (reads no clock)"),
        (nameof(AcquireBenchmarks.SlidingWindow), "System.Threading.RateLimiting, sliding window (reads no clock)"),
        (nameof(AcquireBenchmarks.PollyRateLimiter), "Polly's rate limiter over that token bucket"),
    ];

    public static int Write()
    {
        Summary[] summaries = BenchmarkRunner.Run([typeof(AcquireBenchmarks), typeof(ContentionBenchmarks), typeof(QueueBenchmarks)], Config());
        BenchmarkReport[] reports = [.. summaries.SelectMany(static summary => summary.Reports)];
        if (reports.Length == 0 || reports.Any(static report => !report.Success))
        {
            Console.Error.WriteLine("A benchmark failed: nothing was written.");
            return 1;
        }

        DocsSection.Write("limits.md", "benchmarks", Text(reports));
        return 0;
    }

    private static string Text(BenchmarkReport[] reports)
    {
        StringBuilder text = new("| acquire and release a free permit | ns | × floor | B |\n|---|---|---|---|\n");
        foreach ((string benchmark, string name) in s_free)
        {
            bool isOfThree = benchmark.Contains("Three", StringComparison.Ordinal);
            Row(text, name, Find(reports, benchmark), Find(reports, isOfThree ? nameof(AcquireBenchmarks.FloorOfThree) : nameof(AcquireBenchmarks.Floor)));
        }

        text.Append("\n| many callers, one limit of 1,000 | ns | × floor |\n|---|---|---|\n");
        foreach (int callers in new[] { 8, 64 })
        {
            double floor = Nanoseconds(Find(reports, nameof(ContentionBenchmarks.Floor), callers)), one = Nanoseconds(Find(reports, nameof(ContentionBenchmarks.One), callers));
            text.Append(CultureInfo.InvariantCulture, $"| {callers} callers: floor | {floor:0} | 1.00 |\n| {callers} callers: RateGen | {one:0} | {one / floor:0.00} |\n");
        }

        text.Append("\n| a call that waits: queued, granted, ended | ns | × BCL | B |\n|---|---|---|---|\n");
        BenchmarkReport bcl = Find(reports, nameof(QueueBenchmarks.ConcurrencyLimiter));
        Row(text, "System.Threading.RateLimiting, concurrency limiter", bcl, bcl);
        Row(text, "RateGen, rate limit", Find(reports, nameof(QueueBenchmarks.Waiter)), bcl);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, BenchmarkReport report, BenchmarkReport floor)
        => text.Append(CultureInfo.InvariantCulture, $"| {name} | {Nanoseconds(report):0} | {Nanoseconds(report) / Nanoseconds(floor):0.00} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0} |\n");

    private static BenchmarkReport Find(BenchmarkReport[] reports, string benchmark, int? callers = null)
        => reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark
            && report.BenchmarkCase.Descriptor.Type == (callers is not null ? typeof(ContentionBenchmarks) : benchmark is nameof(QueueBenchmarks.Waiter) or nameof(QueueBenchmarks.ConcurrencyLimiter) ? typeof(QueueBenchmarks) : typeof(AcquireBenchmarks))
            && (callers is null || (int)report.BenchmarkCase.Parameters[nameof(ContentionBenchmarks.Callers)] == callers));

    private static double Nanoseconds(BenchmarkReport report) => report.ResultStatistics!.Median;

    /// <summary>In this process and short: what counts are the ratios within the run.</summary>
    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default);
}
