namespace RateGen.Samples.Provider.Limiting;

/// <summary>At most so many requests between two ticks of the wall clock.</summary>
public sealed class FixedWindow(int permits, TimeSpan window, TimeProvider timeProvider) : RateCounter
{
    private long _window = -1;
    private int _count;

    /// <inheritdoc/>
    public override bool TryCount()
    {
        Turn();
        if (_count >= permits)
        {
            return false;
        }

        _count++;
        return true;
    }

    /// <inheritdoc/>
    public override TimeSpan RetryIn
    {
        get
        {
            long now = Turn();
            return _count < permits ? TimeSpan.Zero : TimeSpan.FromTicks(((_window + 1) * window.Ticks) - now);
        }
    }

    private long Turn()
    {
        long now = timeProvider.GetUtcNow().Ticks;
        long current = now / window.Ticks;
        // A clock that is set back must not open an old window a second time.
        if (current > _window)
        {
            _window = current;
            _count = 0;
        }

        return now;
    }
}
