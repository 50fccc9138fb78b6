namespace RateGen.Samples.Followers.Fetching;

/// <summary>How far one user is. One task writes, the view reads.</summary>
/// <param name="userId">Whose followers.</param>
/// <param name="totalPages">How many pages there are, where that is known: only the embedded provider tells.</param>
internal sealed class UserProgress(string userId, int? totalPages)
{
    private int _pages;
    private int _followers;
    private volatile bool _isDone;
    private volatile string? _failure;

    public string UserId => userId;

    public int? TotalPages => totalPages;

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
