using System.Diagnostics;
using System.Text.Json;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>All followers of all users at once, under one key.</summary>
internal sealed class FollowerJob(IFollowerSource source, FollowerWriter writer, IReadOnlyList<UserProgress> users, RateMeter rate, int limit)
{
    // What was sent before the clock starts: the balance.
    private readonly long _sentBefore = source.Counts.Requests;
    private long _started;
    private long _ended;
    private volatile bool _balanceIsUsedUp;

    /// <summary>Each user's progress.</summary>
    public IReadOnlyList<UserProgress> Users => users;

    /// <summary>Requests per second that the balance allows.</summary>
    public int Limit => limit;

    /// <summary>How long the pages take so far, or took.</summary>
    public TimeSpan Elapsed => _started == 0 ? TimeSpan.Zero
        : _ended == 0 ? Stopwatch.GetElapsedTime(_started)
        : Stopwatch.GetElapsedTime(_started, _ended);

    /// <summary>Requests sent since the clock started, and refused ones.</summary>
    public (long Requests, long Refused) Counts
    {
        get
        {
            (long requests, long refused) = source.Counts;
            return (requests - _sentBefore, refused);
        }
    }

    /// <summary>How many requests were sent in the last second.</summary>
    public int SentInLastSecond => rate.LastSecond;

    /// <summary>What calls wait for now.</summary>
    public string? WaitsFor => source.WaitsFor;

    /// <summary>Whether the provider answered 402.</summary>
    public bool BalanceIsUsedUp => _balanceIsUsedUp;

    /// <summary>Fetches them. What was fetched is written, however it ends; a user that fails stops none but an empty account.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _started = Stopwatch.GetTimestamp();
        await Task.WhenAll(users.Where(static user => !user.IsDone).Select(user => FetchAsync(user, stop)));
        _ended = Stopwatch.GetTimestamp();
    }

    private async Task FetchAsync(UserProgress user, CancellationTokenSource stop)
    {
        try
        {
            await foreach (FollowerPage page in source.GetPagesAsync(user.UserId, user.Resume, stop.Token))
            {
                int followers = page.Followers.Count;
                writer.Write(user.UserId, page.Followers, new(user.Pages + 1, user.Followers + followers, page.Resume));
                user.AddPage(followers);
            }

            user.Finish();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            user.Fail("It was stopped.");
        }
        catch (ApiException exception) when ((exception.InnerException ?? exception) is InsufficientBalanceException) // Pages wrap what ended them.
        {
            _balanceIsUsedUp = true;
            user.Fail("The balance is used up.");
            await stop.CancelAsync();
        }
        catch (Exception exception) when (exception is ApiException or HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            user.Fail(exception.Message);
        }
    }
}
