using System.Diagnostics;

namespace RateGen.Benchmarks.Calls;

/// <summary>One client's way of making one call, and what batches of it cost.</summary>
/// <param name="name">The row of the table.</param>
/// <param name="call">Makes one call.</param>
internal sealed class CallMeter(string name, Func<Task> call)
{
    private readonly List<double> _microseconds = [];
    private readonly List<double> _bytes = [];

    public string Name => name;

    /// <summary>Bytes of one call, of all threads; the mean over the rounds, so that what grows by leaps is spread over all calls.</summary>
    public double Bytes => _bytes.Average();

    /// <summary>CPU time of one call in each round, in microseconds.</summary>
    public IReadOnlyList<double> Microseconds => _microseconds;

    /// <summary>Lets code be compiled and pools grow.</summary>
    public async Task WarmUpAsync(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            await call();
        }
    }

    public async Task MeasureAsync(int calls)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < calls; i++)
        {
            await call();
        }

        TimeSpan spent = Environment.CpuUsage.TotalTime - start;
        _bytes.Add((double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / calls);
        _microseconds.Add(spent.TotalMicroseconds / calls);
    }

    /// <summary>The median over the rounds of this client's time over the baseline's in the same round.</summary>
    public double TimesOf(CallMeter baseline) => Median([.. _microseconds.Zip(baseline._microseconds, static (own, theirs) => own / theirs)]);

    public double MedianMicroseconds => Median(_microseconds);

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        Debug.Assert(sorted.Length > 0, "Nothing was measured.");
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
