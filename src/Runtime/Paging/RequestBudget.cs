namespace RateGen.Paging;

/// <summary>How many requests an enumeration has sent, and may. Thread-safe: pages can be on their way at the same time.</summary>
/// <param name="most">The most that may be sent.</param>
internal sealed class RequestBudget(int most)
{
    private int _taken;
    private long _waited;

    public int Taken => Math.Min(Volatile.Read(ref _taken), most);

    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _waited));

    public void Wait(TimeSpan waited) => Interlocked.Add(ref _waited, waited.Ticks);

    public void Take()
    {
        if (Interlocked.Increment(ref _taken) > most)
        {
            throw new RequestBudgetException($"PageOptions.MaxRequests = {most} is used up.");
        }
    }
}
