using RateGen.Samples.Followers.Checkpoints;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>How far one user is. One task writes, the view reads.</summary>
/// <param name="userId">Whose followers.</param>
/// <param name="totalPages">How many pages there are, where that is known: only the embedded provider tells.</param>
/// <param name="before">What an earlier run wrote; null: nothing.</param>
internal sealed class UserProgress(string userId, int? totalPages, UserCheckpoint? before = null)
{
    private int _pages = before?.Pages ?? 0;
    private int _followers = before?.Followers ?? 0;
    private volatile bool _isDone = before is { Resume: null };
    private volatile string? _failure;

    public string UserId => userId;

    public int? TotalPages => totalPages;

    /// <summary>Where to go on; null: at the first page.</summary>
    public string? Resume => before?.Resume;

    /// <summary>How many pages this run has fetched.</summary>
    public int Fetched => Pages - (before?.Pages ?? 0);

    public int Pages => Volatile.Read(ref _pages);

    public int Followers => Volatile.Read(ref _followers);

    public bool IsDone => _isDone;

    /// <summary>Why no more pages come, in one sentence.</summary>
    public string? Failure => _failure;

    /// <summary>Whether no more pages come.</summary>
    public bool HasEnded => IsDone || Failure is not null;

    public void AddPage(int followers)
    {
        Volatile.Write(ref _followers, _followers + followers);
        Volatile.Write(ref _pages, _pages + 1);
    }

    public void Finish() => _isDone = true;

    public void Fail(string failure) => _failure = failure;
}
