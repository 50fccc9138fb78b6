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

    public static QuotaBalance Reserve(SqliteConnection connection, QuotaPeriod period, long permits, long quota) => connection.Alone(() =>
    {
        QuotaBalance row = Read(connection, period);
        long used = Math.Max(row.Reserved, row.Reported), granted = Math.Clamp(quota - used, 0, permits);
        return granted == 0 ? row : Write(connection, period, row with { Granted = granted, Reserved = used + granted });
    });

    public static bool Return(SqliteConnection connection, QuotaPeriod period, long permits) => connection.Alone(() =>
    {
        QuotaBalance row = Read(connection, period);
        Write(connection, period, row with { Reserved = Math.Max(0, row.Reserved - permits) });
        return true;
    });

    public static QuotaBalance Report(SqliteConnection connection, QuotaPeriod period, QuotaReport report)
    {
        QuotaBalance known = Read(connection, period);
        return With(known, report) == known
            ? known // Nothing to write: most reports say what is known.
            : connection.Alone(() => Write(connection, period, With(Read(connection, period), report)));
    }

    private static QuotaBalance With(QuotaBalance row, QuotaReport report) => row with
    {
        Reserved = Math.Max(row.Reserved, report.Used + report.Held),
        Reported = Math.Max(row.Reported, report.Used),
        ResetAt = report.ResetAt ?? row.ResetAt,
    };

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
