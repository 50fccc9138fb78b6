using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RateGen.Quotas;

/// <summary>Opens the file: its settings, its tables, and whether it is one of ours and sound.</summary>
internal static class QuotaFile
{
    private const long Version = 1;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS quotas (
            api TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, start INTEGER NOT NULL,
            reserved INTEGER NOT NULL DEFAULT 0, reported INTEGER NOT NULL DEFAULT 0, reset_at INTEGER,
            PRIMARY KEY (api, key, name, start)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS windows (
            api TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, owner TEXT NOT NULL, free_at INTEGER NOT NULL,
            permits INTEGER NOT NULL,
            PRIMARY KEY (api, key, name, owner, free_at)) STRICT, WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    public static SqliteConnection Open(string path, TimeSpan busyTimeout)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false, // A closed store lets go of its file.
            DefaultTimeout = (int)busyTimeout.TotalSeconds,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}"));
            long version = connection.Scalar("PRAGMA user_version");
            if (version > Version)
            {
                throw new QuotaStoreException($"The quota file {path} was written by a newer RateGen.Sqlite (format {version}, this one knows {Version}). Update the package, or name another file.");
            }

            // 'ok' when sound; a file that is no database fails before.
            if (connection.Text("PRAGMA quick_check(1)") is not "ok" and var damage)
            {
                throw QuotaFileErrors.Damaged(path, damage, null);
            }

            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = FULL");
            if (version < Version)
            {
                connection.Execute("BEGIN IMMEDIATE");
                connection.Execute(Tables);
                connection.Execute("COMMIT");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
