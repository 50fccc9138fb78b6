using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace RateGen.Benchmarks.Limiter;

/// <summary>Runs the limiter's benchmarks and writes them, as ratios to their floors and with the figure that each has to reach, into docs/limits.md.</summary>
internal sealed class LimiterTable
{
    private readonly BenchmarkReport[] _reports;
    private readonly StringBuilder _text = new();
    private bool _missed;

    private LimiterTable(BenchmarkReport[] reports) => _reports = reports;

    public static int Write(int iterations)
    {
        Summary[] summaries = BenchmarkRunner.Run([typeof(AcquireBenchmarks), typeof(ContentionBenchmarks), typeof(QueueBenchmarks), typeof(ManyWaitersBenchmarks)], Config(iterations));
        BenchmarkReport[] reports = [.. summaries.SelectMany(static summary => summary.Reports)];
        if (reports.Length == 0 || reports.Any(static report => !report.Success))
        {
            Console.Error.WriteLine("A benchmark failed: nothing was written.");
            return 1;
        }

        LimiterTable table = new(reports);
        table._text.Append(CultureInfo.InvariantCulture, $"One run, {Environment.ProcessorCount} processors, .NET {Environment.Version}; the fastest of {iterations} iterations of 100 ms each.\n\n");
        table.AppendFree();
        table.AppendContended();
        table.AppendQueued();
        table.AppendMemory();
        DocsSection.Write("limits.md", "benchmarks", table._text.ToString());
        return table._missed ? 1 : 0;
    }

    private void AppendFree()
    {
        _text.Append("| acquire and release a free permit | ns | ratio | B | figure | |\n|---|---|---|---|---|---|\n");
        Measured floor = Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.Floor)), three = Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.FloorOfThree));
        Measured chain = Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.ChainOfThree));
        Row("floor of one limit: twice a timestamp, a lock, a heap operation", floor);
        Row("RateGen, one limit", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.One)), floor, 1.5, true);
        Row("RateGen, one limit, slots used in turn", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.OneInTurn)), floor, 1.5, true);
        Row("the same with `Sent`: a third timestamp", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.OneWithRoundTrip)), floor);
        Row("floor of three limits: six heap operations", three);
        Row("RateGen, three limits", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.Three)), three, 1.5, true);
        Row("RateGen, three limits, slots used in turn", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.ThreeInTurn)), three, 1.5, true);
        Row("System.Threading.RateLimiting, chain of three token buckets", chain);
        Row("RateGen, three limits, against that chain", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.Three)), chain, 1, true);
        Row("System.Threading.RateLimiting, token bucket (reads no clock)", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.TokenBucket)), floor);
        Row("System.Threading.RateLimiting, sliding window (reads no clock)", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.SlidingWindow)), floor);
        Row("Polly's rate limiter over that token bucket", Of<AcquireBenchmarks>(nameof(AcquireBenchmarks.PollyRateLimiter)), floor);
    }

    private void AppendContended()
    {
        _text.Append("\n| threads at once, one limit of 1,000 | ns | ratio | B | figure | |\n|---|---|---|---|---|---|\n");
        foreach (int callers in new[] { 8, 64 })
        {
            Measured floor = Of<ContentionBenchmarks>(nameof(ContentionBenchmarks.Floor), callers);
            Row($"{callers} callers: floor", floor);
            Row($"{callers} callers: RateGen", Of<ContentionBenchmarks>(nameof(ContentionBenchmarks.One), callers), floor, 1.5);
        }
    }

    private void AppendQueued()
    {
        _text.Append("\n| a call that waits | ns | ratio | B | figure | |\n|---|---|---|---|---|---|\n");
        Measured bcl = Of<QueueBenchmarks>(nameof(QueueBenchmarks.ConcurrencyLimiter));
        Row("System.Threading.RateLimiting, concurrency limiter: queued, granted, ended", bcl);
        Row("RateGen, rate limit: queued, granted, ended", Of<QueueBenchmarks>(nameof(QueueBenchmarks.Waiter)), bcl, null, true);
        foreach ((string benchmark, string what, double most) in new[] { (nameof(ManyWaitersBenchmarks.Drain), "leaves in its turn", 3.0), (nameof(ManyWaitersBenchmarks.Cancel), "is cancelled, in any order", 10.0) })
        {
            Measured few = Of<ManyWaitersBenchmarks>(benchmark, 1_000) / 1_000, many = Of<ManyWaitersBenchmarks>(benchmark, 100_000) / 100_000;
            Row($"one of 1,000 {what}", few);
            Row($"one of 100,000 {what}", many, few, most); // Memory that no cache holds costs that much; a search of the queue would cost 100 times as much.
        }
    }

    private void AppendMemory()
    {
        _text.Append("\n| memory | B | figure | |\n|---|---|---|---|\n");
        Row("a partition of 15 per second, idle", PartitionMemory.Of(15, TimeSpan.FromSeconds(1), isInUse: false), 400);
        Row("a partition of 2,000 per minute, all slots in use", PartitionMemory.Of(2_000, TimeSpan.FromMinutes(1), isInUse: true), 20 * 1024);
        Row("what 1,000,000 idle partitions leave behind", PartitionMemory.LeftBy(1_000_000), 1_000_000);
    }

    private void Row(string what, Measured measured, Measured? against = null, double? most = null, bool isWithoutBytes = false)
    {
        double? ratio = measured.Nanoseconds / against?.Nanoseconds;
        bool isMissed = ratio > most || (isWithoutBytes && measured.Bytes > 0);
        string figure = string.Join(", ", new[] { isWithoutBytes ? "0 B" : null, most is { } x ? string.Create(CultureInfo.InvariantCulture, $"≤ {x:0.00} ×") : null }.Where(static part => part is not null));
        string of = ratio is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:0.00} ×") : "1";
        _text.Append(CultureInfo.InvariantCulture, $"| {what} | {measured.Nanoseconds:0} | {of} | {measured.Bytes?.ToString(CultureInfo.InvariantCulture) ?? "–"} | {figure} | {Verdict(figure, isMissed)} |\n");
    }

    private void Row(string what, long bytes, long most)
        => _text.Append(CultureInfo.InvariantCulture, $"| {what} | {bytes:N0} | ≤ {most:N0} | {Verdict("≤", bytes > most)} |\n");

    private string Verdict(string figure, bool isMissed)
    {
        _missed |= isMissed;
        return figure.Length == 0 ? "" : isMissed ? "**missed**" : "holds";
    }

    private Measured Of<T>(string benchmark, int? parameter = null)
    {
        BenchmarkReport report = _reports.Single(report => report.BenchmarkCase.Descriptor.Type == typeof(T)
            && report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark
            && (parameter is null || report.BenchmarkCase.Parameters.Items.Any(item => item.Value is int value && value == parameter)));
        bool isMeasured = typeof(T).IsDefined(typeof(BenchmarkDotNet.Attributes.MemoryDiagnoserAttribute), inherit: false);
        return new(report.ResultStatistics!.Min, isMeasured ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0 : null);
    }

    /// <summary>In this process, and many short iterations, of which the fastest counts: what is compared are ratios within the run.</summary>
    private static ManualConfig Config(int iterations) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(8).WithIterationCount(iterations).WithIterationTime(TimeInterval.FromMilliseconds(100)))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default);

    private readonly record struct Measured(double Nanoseconds, long? Bytes)
    {
        public static Measured operator /(Measured all, int parts) => all with { Nanoseconds = all.Nanoseconds / parts };
    }
}
