using RateGen.Quotas;

namespace RateGen.Sqlite.Tests;

/// <summary>What can be wrong with a file.</summary>
public sealed class QuotaFileTests : QuotaFolder
{
    [Fact]
    public async Task A_file_that_is_no_database_is_named_with_the_cure_and_left_as_it_is()
    {
        byte[] page = [.. Enumerable.Repeat((byte)'x', 8192)];
        await System.IO.File.WriteAllBytesAsync(File, page, TestContext.Current.CancellationToken);
        QuotaStoreException failed = await Fails();
        Assert.Contains("damaged, or no quota file", failed.Message, StringComparison.Ordinal);
        Assert.Contains("Restore it from a copy", failed.Message, StringComparison.Ordinal);
        Assert.Equal(page, await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_page_is_found()
    {
        await Reserve(10);
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using (FileStream stream = new(File, FileMode.Open))
        {
            stream.Position = 4096;
            stream.Write([.. Enumerable.Repeat((byte)0xA5, (int)(stream.Length - 4096))]);
        }

        Assert.Contains("damaged", (await Fails()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_file_is_waited_for_and_then_named()
    {
        await Reserve(10);
        using Microsoft.Data.Sqlite.SqliteConnection other = new($"Data Source={File};Pooling=False");
        other.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        QuotaStoreException failed = await Fails();
        Assert.Contains("is locked by another process for longer than 1 s", failed.Message, StringComparison.Ordinal);
        command.CommandText = "ROLLBACK";
        command.ExecuteNonQuery();
        Assert.Equal(20, await Reserve(10)); // Nothing of the failed step was kept.
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named_and_grants_nothing()
    {
        await Reserve(10);
        await using SqliteQuotaStore store = new(File);
        await store.ReserveAsync(Life, 0, 0, null, default);
        store.Execute("PRAGMA query_only = ON"); // For the administrator no file is read-only.
        QuotaStoreException failed = await Assert.ThrowsAsync<QuotaStoreException>(async () => await store.ReserveAsync(Life, 1, 1000, null, default));
        Assert.Contains($"{File} cannot be written. Give this process the right", failed.Message, StringComparison.Ordinal);
        Assert.Equal(10, await Reserved());
    }

    [Theory]
    [InlineData(8, "cannot be written")]
    [InlineData(13, "the disk is full")]
    [InlineData(10, "the disk failed")]
    [InlineData(14, "Create its folder")]
    [InlineData(11, "damaged")]
    [InlineData(1, "Name another file")]
    public void Every_error_of_SQLite_names_the_file_and_a_cure(int code, string cure)
    {
        QuotaStoreException explained = QuotaFileErrors.Explain("/data/quota.db", TimeSpan.FromSeconds(30), new("what SQLite says", code));
        Assert.Contains("/data/quota.db", explained.Message, StringComparison.Ordinal);
        Assert.Contains(cure, explained.Message, StringComparison.Ordinal);
        Assert.IsType<Microsoft.Data.Sqlite.SqliteException>(explained.InnerException);
    }

    [Fact]
    public async Task A_full_file_grants_nothing_and_loses_nothing()
    {
        await Reserve(10);
        await using SqliteQuotaStore store = new(File);
        await store.ReserveAsync(Life, 0, 0, null, default);
        store.Execute("PRAGMA max_page_count = 3");
        QuotaStoreException failed = await Assert.ThrowsAsync<QuotaStoreException>(async () =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                await store.ReserveAsync(new(Limit with { KeyHash = $"{i}" }, DateTimeOffset.MinValue), 1, 10, null, default);
            }
        });
        Assert.Contains("the disk is full", failed.Message, StringComparison.Ordinal);
        Assert.Equal(10, await Reserved());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using SqliteQuotaStore store = new(Path.Combine(Folder, "missing", "quota.db"));
        QuotaStoreException failed = await Assert.ThrowsAsync<QuotaStoreException>(async () => await store.ReserveAsync(Life, 1, 10, null, default));
        Assert.Contains("Create its folder", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_format_is_not_touched()
    {
        Execute("PRAGMA user_version = 99");
        Assert.Contains("newer RateGen.Sqlite", (await Fails()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":memory:")]
    [InlineData("file:quota?mode=memory")]
    public void What_is_no_file_is_refused(string path) => Assert.ThrowsAny<ArgumentException>(() => new SqliteQuotaStore(path));

    [Fact]
    public async Task A_disposed_store_says_so()
    {
        SqliteQuotaStore store = new(File);
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReserveAsync(Life, 1, 10, null, default));
    }

    private async Task<long> Reserve(long permits)
    {
        await using SqliteQuotaStore store = new(File);
        return (await store.ReserveAsync(Life, permits, 1000, null, default)).Reserved;
    }

    private async Task<QuotaStoreException> Fails()
    {
        await using SqliteQuotaStore store = new(File) { BusyTimeout = TimeSpan.FromSeconds(1) };
        QuotaStoreException failed = await Assert.ThrowsAsync<QuotaStoreException>(async () => await store.ReserveAsync(Life, 1, 1000, null, default));
        Assert.Contains(File, failed.Message, StringComparison.Ordinal);
        return failed;
    }
}
