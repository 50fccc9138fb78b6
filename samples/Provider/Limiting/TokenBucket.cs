namespace RateGen.Samples.Provider.Limiting;

/// <summary>A bucket of tokens that fills evenly, not by ticks. It starts full.</summary>
public sealed class TokenBucket : RateCounter
{
    private readonly double _capacity;
    private readonly double _perSecond;
    private readonly TimeProvider _timeProvider;
    private double _tokens;
    private long _filled;

    /// <summary>A full bucket.</summary>
    public TokenBucket(int capacity, double perSecond, TimeProvider timeProvider)
    {
        _capacity = capacity;
        _perSecond = perSecond;
        _timeProvider = timeProvider;
        _tokens = capacity;
        _filled = timeProvider.GetTimestamp();
    }

    /// <inheritdoc/>
    public override bool TryCount()
    {
        Fill();
        if (_tokens < WholeToken)
        {
            return false;
        }

        _tokens = Math.Max(0, _tokens - 1);
        return true;
    }

    /// <inheritdoc/>
    public override TimeSpan RetryIn
    {
        get
        {
            Fill();
            return _tokens >= WholeToken ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens) / _perSecond);
        }
    }

    // 15 additions of 1/15 are a little less than 1: a token that lacks a billionth is whole.
    private const double WholeToken = 1 - 1e-9;

    private void Fill()
    {
        long now = _timeProvider.GetTimestamp();
        _tokens = Math.Min(_capacity, _tokens + (_timeProvider.GetElapsedTime(_filled, now).TotalSeconds * _perSecond));
        _filled = now;
    }
}
