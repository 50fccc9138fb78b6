using Microsoft.Data.Sqlite;
using RateGen.Quotas;

namespace RateGen.Sqlite.Tests;

/// <summary>A folder of its own with a quota file, deleted at the end.</summary>
public abstract class QuotaFolder : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("rategen-quota-").FullName;

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
