namespace RateGen.Runtime.Tests.Limiting.Schedules;

/// <summary>One thread of a schedule. It runs only while the schedule lets it, from one reading of the clock to the next.</summary>
internal sealed class Actor
{
    private readonly SemaphoreSlim _turn = new(0), _stopped = new(0);
    private Exception? _failure;

    public Actor(SteppedClock clock, Action work)
    {
        Thread thread = new(() =>
        {
            _turn.Wait();
            clock.Enter(this);
            try
            {
                work();
            }
            catch (Exception failure)
            {
                _failure = failure;
            }

            IsDone = true;
            _stopped.Release();
        })
        {
            IsBackground = true, // A failed run leaves some of them standing.
        };
        thread.Start();
    }

    public bool IsDone { get; private set; }

    /// <summary>Lets the actor run to its next stop.</summary>
    public void Step()
    {
        _turn.Release();
        _stopped.Wait();
        if (_failure is not null)
        {
            throw new InvalidOperationException("An actor failed.", _failure);
        }
    }

    public void Stop()
    {
        _stopped.Release();
        _turn.Wait();
    }
}
