using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RateGen.Quotas;

/// <summary>What SQLite's errors mean for whoever runs the client: which file, and what to do.</summary>
internal static class QuotaFileErrors
{
    private const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static QuotaStoreException Explain(string path, TimeSpan busyTimeout, SqliteException failure) => failure.SqliteErrorCode switch
    {
        Busy or Locked => Of(path, failure,
            string.Create(CultureInfo.InvariantCulture, $"is locked by another process for longer than {(int)busyTimeout.TotalSeconds} s. End the process that holds it (a backup, an open database tool, a stopped program).")),
        ReadOnly or Permission => Of(path, failure, "cannot be written. Give this process the right to write the file and its folder, or name a file elsewhere."),
        Full => Of(path, failure, "cannot grow: the disk is full. Free some space."),
        CannotOpen => Of(path, failure, "cannot be opened. Create its folder, and give this process the right to read and write it."),
        Corrupt or NotADatabase => Damaged(path, failure.Message, failure),
        InputOutput => Of(path, failure, "cannot be read or written: the disk failed. Check the disk, or name a file elsewhere."),
        _ => Of(path, failure, "cannot be used. Name another file, or mend what SQLite says."),
    };

    public static QuotaStoreException Damaged(string path, string? damage, SqliteException? failure) => new(
        $"The quota file {path} is damaged, or no quota file: {damage} Restore it from a copy; or ask the provider what is used, move the file away, and let it be made anew. Until then no call that counts on it is sent.", failure);

    private static QuotaStoreException Of(string path, SqliteException failure, string problem)
        => new($"The quota file {path} {problem} Until then no call that counts on it is sent. (SQLite: {failure.Message})", failure);
}
