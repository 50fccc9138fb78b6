using RateGen.CompilerServices;

namespace RateGen.Retrying;

/// <summary>How long a fault is waited out: a random time up to the declared delay, doubled with each retry, so that callers that failed together do not return together.</summary>
internal static class FullJitter
{
    /// <summary>The wait before a retry.</summary>
    /// <param name="transient">The declaration.</param>
    /// <param name="retry">The retry, from 0.</param>
    /// <param name="random">Where chance comes from.</param>
    public static TimeSpan Delay(TransientDeclaration transient, int retry, Random random)
    {
        double ceiling = Math.Min(transient.MaxDelaySeconds, transient.DelaySeconds * Math.Pow(2, retry));
        Seconds.TryWait(ceiling * random.NextDouble(), out TimeSpan delay);
        return delay;
    }
}
