using RateGen.Limiting;

namespace RateGen.Forecasting;

/// <summary>When so many permits will have been granted: each as soon as all limits have one. Pure arithmetic; it uses its limits up.</summary>
internal static class Forecaster
{
    /// <summary>After so many steps the rest is taken to go on as the second half of them went.</summary>
    private const int LargestSteps = 4_000_000;

    /// <summary>The time of the last permit and the limit that it waited for last; <see cref="LimitConstants.Unknown"/>: never.</summary>
    public static (long Time, string? Limit) Run(IReadOnlyList<FutureLimit> limits, long permits, long now)
    {
        long time = now, left = permits, halfTime = now, halfLeft = permits;
        string? decisive = null;
        for (int step = 0; left > 0; step++)
        {
            long earliest = time;
            foreach (FutureLimit limit in limits)
            {
                long next = limit.Next(earliest);
                if (next > earliest)
                {
                    (earliest, decisive) = (next, limit.Title);
                }
            }

            if (earliest == LimitConstants.Unknown)
            {
                return (earliest, decisive);
            }

            time = earliest;
            long batch = limits.Aggregate(left, (least, limit) => Math.Min(least, limit.Free(time)));
            foreach (FutureLimit limit in limits)
            {
                limit.Take(time, batch);
            }

            left -= batch;
            if (step == LargestSteps / 2)
            {
                (halfTime, halfLeft) = (time, left);
            }

            if (step == LargestSteps && halfLeft > left)
            {
                double rest = (double)(time - halfTime) / (halfLeft - left) * left;
                return (rest > long.MaxValue / 2 ? LimitConstants.Unknown : time + (long)rest, decisive);
            }
        }

        return (time, decisive);
    }
}
