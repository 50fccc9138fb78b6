using System.Text.Json;
using RateGen.Samples.Followers.Api;
using RateGen.Samples.Followers.Checkpoints;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>
/// Writes followers as JSON Lines, and after each page where the job is. Each page is on its way to the disk before the next one is asked for, so that nothing
/// fetched is lost; what a crash left behind the last checkpoint is cut off, so that nothing is there twice. Thread-safe.
/// </summary>
internal sealed class FollowerWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly CheckpointFile? _checkpoint;
    private readonly Dictionary<string, UserCheckpoint> _users;
    private readonly Lock _lock = new();

    /// <param name="path">The file.</param>
    /// <param name="checkpoint">Where it is noted how far the job is; null when it cannot be resumed.</param>
    /// <param name="begin">Where to go on; null starts anew.</param>
    public FollowerWriter(string path, CheckpointFile? checkpoint, Checkpoint? begin)
    {
        Path = path;
        _checkpoint = checkpoint;
        _users = begin?.Users ?? [];
        _file = new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _file.SetLength(Math.Min(begin?.Length ?? 0, _file.Length));
        _file.Seek(0, SeekOrigin.End);
    }

    public string Path { get; }

    /// <summary>Whether a further run can go on where this one ends.</summary>
    public bool IsResumable => _checkpoint is not null;

    public void Write(string userId, IReadOnlyList<User> followers, UserCheckpoint at)
    {
        lock (_lock)
        {
            foreach (User follower in followers)
            {
                FollowerLine line = new(userId, follower.Pk, follower.Username, follower.FullName, follower.IsPrivate);
                JsonSerializer.Serialize(_file, line, HikerJson.Default.FollowerLine);
                _file.WriteByte((byte)'\n');
            }

            _file.Flush();
            _users[userId] = at;
            _checkpoint?.Save(new(_file.Length, _users));
        }
    }

    /// <summary>The job is done: nothing is left to go on with.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            if (_users.Values.All(static user => user.Resume is null))
            {
                _checkpoint?.Delete();
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
