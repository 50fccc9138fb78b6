using Microsoft.Data.Sqlite;

namespace RateGen.Quotas;

/// <summary>The rows of quotas: one for each period.</summary>
internal static class QuotaRows
{
    public static QuotaBalance Read(SqliteConnection connection, QuotaPeriod period)
    {
        using SqliteCommand command = connection.Command(
            "SELECT reserved, reported, reset_at FROM quotas WHERE api = $api AND key = $key AND name = $name AND start = $start", Key(period));
        using SqliteDataReader row = command.ExecuteReader();
        return row.Read()
            ? new(0, row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero))
            : default;
    }

    /// <summary>At most one commit; none when there is nothing to write, because nothing is wanted or left and the report is known.</summary>
    public static QuotaBalance Reserve(SqliteConnection connection, QuotaPeriod period, long permits, long quota, QuotaReport? report)
    {
        QuotaBalance known = Read(connection, period);
        return known.Reserve(permits, quota, report) == known
            ? known
            : connection.Alone(() => Write(connection, period, Read(connection, period).Reserve(permits, quota, report)));
    }

    public static QuotaBalance Return(SqliteConnection connection, QuotaPeriod period, long permits)
        => connection.Alone(() => Write(connection, period, Read(connection, period).Return(permits)));

    private static QuotaBalance Write(SqliteConnection connection, QuotaPeriod period, QuotaBalance row)
    {
        connection.Execute(
            "INSERT OR REPLACE INTO quotas (api, key, name, start, reserved, reported, reset_at) VALUES ($api, $key, $name, $start, $reserved, $reported, $reset)",
            [.. Key(period), ("$reserved", row.Reserved), ("$reported", row.Reported), ("$reset", row.ResetAt?.UtcTicks)]);
        return row;
    }

    private static (string Name, object? Value)[] Key(QuotaPeriod period)
        => [.. WindowRows.Key(period.Limit), ("$start", period.Start.UtcTicks)];
}
