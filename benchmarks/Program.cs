using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RateGen.Benchmarks.Calls;
using RateGen.Benchmarks.Generator;
using RateGen.Benchmarks.Limiter;
using RateGen.Benchmarks.Limits;
using RateGen.Benchmarks.Pages;
using RateGen.Benchmarks.Quotas;
using RateGen.Benchmarks.Throughput;

// dotnet run -c Release --project benchmarks -- throughput 3        clients against a provider that refuses, side by side
// dotnet run -c Release --project benchmarks -- limits 10           the limiter in the simulator, 10 seeds; rewrites the tables of docs/limits.md
// dotnet run -c Release --project benchmarks -- learning 100        servers that do not count as they say, 100 seeds; rewrites its table of docs/limits.md
// dotnet run -c Release --project benchmarks -- limiter 20          a free permit, many callers, a queue, memory, 20 iterations; rewrites its tables of docs/limits.md
// dotnet run -c Release --project benchmarks -- quotas              permits inside a chunk, commits, refusals; rewrites the figures of docs/quotas.md
// dotnet run -c Release --project benchmarks -- calls 25            one call through each client, 25 rounds; rewrites its tables of docs/performance.md
// dotnet run -c Release --project benchmarks -- pages               a page beside a plain call, by hand and by Refit; rewrites the tables of docs/pages.md
// dotnet run -c Release --project benchmarks -- generator 7         the generator beside Refit's, 7 rounds; rewrites its table of docs/performance.md
// dotnet run -c Release --project benchmarks -- build 5             what the generators add to dotnet build, 5 rounds; rewrites its table of docs/performance.md
// dotnet run -c Release --project benchmarks -- --filter '*Get*'    BenchmarkDotNet
if (args is ["throughput", ..])
{
    await ThroughputTable.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 3);
    return 0;
}

if (args is ["calls", ..])
{
    return await CallsTable.WriteAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 25);
}

if (args is ["pages"])
{
    return await PagesTable.WriteAsync();
}

if (args is ["generator", ..])
{
    return GeneratorTable.Write(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 7);
}

if (args is ["build", ..])
{
    return await BuildTable.WriteAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5);
}

if (args is ["quotas"])
{
    return await QuotasTable.WriteAsync();
}

if (args is ["limiter", ..])
{
    return LimiterTable.Write(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20);
}

if (args is ["limits", ..])
{
    return LimitsTable.Write(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10);
}

if (args is ["learning", ..])
{
    return LearningTable.Write(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100);
}

// In this process: ratios are taken within one run, and nothing has to be generated, restored or built beside the benchmark.
BenchmarkSwitcher.FromAssembly(typeof(ThroughputTable).Assembly).Run(
    args,
    DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
