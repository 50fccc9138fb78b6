using System.Text.Json;
using RateGen.Samples.Followers.Api;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>Writes followers as JSON Lines. Each page is on its way to the disk before the next one is asked for, so that nothing fetched is lost. Thread-safe.</summary>
internal sealed class FollowerWriter(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read);
    private readonly Lock _lock = new();

    public string Path => path;

    public void Write(string userId, IReadOnlyList<User> followers)
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
        }
    }

    public void Dispose() => _file.Dispose();
}
