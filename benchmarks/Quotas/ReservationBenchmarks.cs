using BenchmarkDotNet.Attributes;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Benchmarks.Quotas;

/// <summary>A permit of a rate limit, and of a quota that lies in the chunk at hand: acquired and given back, so that the chunk is never used up.</summary>
[MemoryDiagnoser]
public class ReservationBenchmarks
{
    private static readonly RateLimitOptions s_rate = new() { Name = "second", Permits = 1000, Window = TimeSpan.FromSeconds(1) };

    private readonly string _folder = Directory.CreateTempSubdirectory("rategen-quotas-").FullName;
    private LimitSet _rate = null!, _inMemory = null!, _inMemoryStore = null!, _inFile = null!;
    private SqliteQuotaStore _file = null!;

    [GlobalSetup]
    public void Setup()
    {
        _file = new(Path.Combine(_folder, "quota.db"));
        _rate = LimitSet.Create(TimeProvider.System, s_rate);
        _inMemory = Bind(null);
        _inMemoryStore = Bind(new MemoryQuotaStore());
        _inFile = Bind(_file);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _file.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public void RateAlone() => Use(_rate);

    [Benchmark]
    public void WithoutStore() => Use(_inMemory);

    [Benchmark]
    public void MemoryStore() => Use(_inMemoryStore);

    [Benchmark]
    public void SqliteStore() => Use(_inFile);

    private static void Use(LimitSet set)
    {
        if (!set.TryAcquire(out Permit permit))
        {
            throw new InvalidOperationException("The chunk was used up.");
        }

        permit.Cancel();
    }

    private static LimitSet Bind(IQuotaStore? store)
    {
        LimitSet set = new LimitRegistry(TimeProvider.System, store).Bind("https://api.example.com:443", "hash", "GET /", new object(), [s_rate, new QuotaOptions { Name = "month", Permits = 100_000, Period = RatePeriod.PerMonth }]);
        set.AcquireAsync().AsTask().GetAwaiter().GetResult().Cancel(); // The first chunk is there.
        return set;
    }
}
