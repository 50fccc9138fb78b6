using Microsoft.Data.Sqlite;
using RateGen.Quotas;

namespace RateGen.Sqlite.Tests;

/// <summary>A folder of its own with a quota file, deleted at the end.</summary>
/// <remarks>
/// In memory where Linux has a folder for that: the file is the same, a killed process loses nothing of it, and no test waits for a disk.
/// QUOTA_FOLDER names another one: eng/quota-kill.sh proves it on a disk.
/// </remarks>
public abstract class QuotaFolder : IDisposable
{
    private const string InMemory = "/dev/shm";

    protected string Folder { get; } = Directory.CreateDirectory(Path.Combine(Root, "rategen-quota-" + Guid.NewGuid().ToString("N"))).FullName;

    private static string Root => Environment.GetEnvironmentVariable("QUOTA_FOLDER") is { Length: > 0 } named ? named
        : Directory.Exists(InMemory) ? InMemory : Path.GetTempPath();

    protected string File => Path.Combine(Folder, "quota.db");

    protected static LimitKey Limit { get; } = new("https://api.example.com:443", "hash", "life");

    protected static QuotaPeriod Life { get; } = new(Limit, DateTimeOffset.MinValue);

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>How many permits of the quota for life are reserved.</summary>
    protected async Task<long> Reserved()
    {
        await using SqliteQuotaStore store = new(File);
        return (await store.ReserveAsync(Life, 0, 0, null, default)).Reserved;
    }

    protected void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
