using RateGen.CompilerServices;

namespace RateGen.Retrying;

/// <summary>How long a refusal pauses when the response does not say: the declared pause, doubled with each retry, up to its cap.</summary>
internal static class BackOff
{
    /// <summary>The pause after an attempt.</summary>
    /// <param name="retry">The declaration.</param>
    /// <param name="attempt">The attempt that was refused, from 0.</param>
    public static TimeSpan Pause(RetryDeclaration retry, int attempt)
    {
        double seconds = Math.Min(retry.PauseSeconds * Math.Pow(2, attempt), retry.MaxPauseSeconds);
        Seconds.TryWait(seconds, out TimeSpan pause);
        return pause;
    }
}
