using Microsoft.Data.Sqlite;

namespace RateGen.Quotas;

/// <summary>The rows of rate limits: what each process took of late.</summary>
internal static class WindowRows
{
    public static IReadOnlyList<WindowCount> Load(SqliteConnection connection, LimitKey limit, DateTimeOffset now)
    {
        using SqliteCommand command = connection.Command(
            "SELECT free_at, permits FROM windows WHERE api = $api AND key = $key AND name = $name AND free_at > $now", [.. Key(limit), ("$now", now.UtcTicks)]);
        using SqliteDataReader row = command.ExecuteReader();
        List<WindowCount> counts = [];
        while (row.Read())
        {
            counts.Add(new(new(row.GetInt64(0), TimeSpan.Zero), row.GetInt32(1)));
        }

        return counts;
    }

    public static bool Save(SqliteConnection connection, LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts) => connection.Alone(() =>
    {
        (string Name, object? Value)[] key = [.. Key(limit), ("$owner", owner.ToString("N"))];
        connection.Execute("DELETE FROM windows WHERE api = $api AND key = $key AND name = $name AND owner = $owner", key);
        foreach (WindowCount count in counts)
        {
            connection.Execute(
                "INSERT INTO windows (api, key, name, owner, free_at, permits) VALUES ($api, $key, $name, $owner, $free, $permits) ON CONFLICT DO UPDATE SET permits = permits + excluded.permits",
                [.. key, ("$free", count.FreeAt.UtcTicks), ("$permits", count.Permits)]);
        }

        return true;
    });

    public static (string Name, object? Value)[] Key(LimitKey limit) => [("$api", limit.Api), ("$key", limit.KeyHash), ("$name", limit.Limit)];
}
