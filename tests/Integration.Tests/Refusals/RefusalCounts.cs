namespace RateGen.Integration.Tests.Refusals;

/// <summary>What came of all requests. Thread-safe.</summary>
internal sealed class RefusalCounts
{
    private int _requests, _refusals, _early, _ended, _wrong;

    public int Requests => _requests;

    /// <summary>How many were refused for a time.</summary>
    public int Refusals => _refusals;

    /// <summary>How many left earlier than the refusal before allowed.</summary>
    public int Early => _early;

    /// <summary>How many were answered with what must not be repeated.</summary>
    public int Final => _ended;

    /// <summary>How many were repeated all the same.</summary>
    public int Wrong => _wrong;

    public void Sent(bool isEarly, bool isWrong)
    {
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _early, isEarly ? 1 : 0);
        Interlocked.Add(ref _wrong, isWrong ? 1 : 0);
    }

    public void Refused() => Interlocked.Increment(ref _refusals);

    public void Ended() => Interlocked.Increment(ref _ended);

    public override string ToString()
        => FormattableString.Invariant($"{Requests} requests; {Refusals} refused, {Early} of the next ones too early; {Final} that must not be repeated, {Wrong} of them repeated");
}
