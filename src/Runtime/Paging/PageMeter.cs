namespace RateGen.Paging;

/// <summary>Counts what the fetching of one page costs. The call counts; whoever reads it sees what has been counted so far.</summary>
/// <param name="budget">What the whole enumeration may send.</param>
internal class PageMeter(RequestBudget budget)
{
    private long _waited;

    /// <summary>How many requests were sent.</summary>
    public int Requests { get; private set; }

    /// <summary>How long the call waited for permits.</summary>
    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _waited));

    /// <summary>Notes a wait for a permit.</summary>
    public void Granted(TimeSpan waited)
    {
        Interlocked.Add(ref _waited, waited.Ticks);
        budget.Wait(waited);
    }

    /// <summary>Takes a request from the budget.</summary>
    /// <exception cref="RequestBudgetException">None is left.</exception>
    public void Sending()
    {
        budget.Take();
        Requests++;
    }
}
