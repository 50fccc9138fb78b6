namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Requests that stay inside until the house is full: then the one that came first leaves. So a client that may have as many under way always has.</summary>
/// <param name="places">How many are inside.</param>
/// <param name="guests">With the last of so many the house closes: all leave.</param>
internal sealed class FullHouse(int places, int guests)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _inside = new();
    private int _came;

    public Task EnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource guest = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<TaskCompletionSource> leaving = [];
        lock (_lock)
        {
            _inside.Enqueue(guest);
            _came++;
            while (_inside.Count > (_came < guests ? places - 1 : 0))
            {
                leaving.Add(_inside.Dequeue());
            }
        }

        leaving.ForEach(static each => each.SetResult());
        return guest.Task.WaitAsync(cancellationToken);
    }
}
