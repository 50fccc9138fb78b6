namespace RateGen.Retrying;

/// <summary>
/// How many faults one API key may repeat: a fault takes a token, a success gives a tenth back, and while half or less are left nothing is
/// repeated (gRPC's retry throttling, proposal A6). A provider that is down gets no more than its callers send anyway.
/// </summary>
/// <remarks>Thread-safe, without a lock.</remarks>
internal sealed class RetryBudget
{
    /// <summary>How many tokens there are.</summary>
    public const int Tokens = 20;

    private const int PerToken = 10;

    private int _tenths = Tokens * PerToken;

    /// <summary>Takes a token for a fault.</summary>
    /// <returns>Whether it may be repeated.</returns>
    public bool Fault() => Change(-PerToken) > Tokens * PerToken / 2;

    /// <summary>Gives a tenth of a token back for a success.</summary>
    public void Success()
    {
        if (Volatile.Read(ref _tenths) < Tokens * PerToken)
        {
            Change(1);
        }
    }

    private int Change(int by)
    {
        while (true)
        {
            int old = Volatile.Read(ref _tenths);
            int changed = Math.Clamp(old + by, 0, Tokens * PerToken);
            if (Interlocked.CompareExchange(ref _tenths, changed, old) == old)
            {
                return changed;
            }
        }
    }
}
