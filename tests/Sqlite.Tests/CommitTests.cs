using System.Buffers.Binary;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Sqlite.Tests;

/// <summary>What a use costs on the disk, told by the write-ahead log itself: each commit is a frame that names the size of the database.</summary>
public sealed class CommitTests : QuotaFolder
{
    private const int LogHeader = 32, FrameHeader = 24;

    [Fact]
    public async Task A_half_chunk_is_one_durable_commit_and_nothing_else_is()
    {
        await using SqliteQuotaStore store = new(File);
        await store.ReserveAsync(Life, 0, 0, null, default); // Makes the file.
        int made = Commits();
        LimitSet set = new LimitRegistry(TimeProvider.System, store).Bind("https://api.example.com:443", "hash", "GET /", this, [new QuotaOptions { Name = "life", Permits = 10_000 }]);
        for (int used = 1; used <= 1000; used++)
        {
            Permit permit = await set.AcquireAsync(TestContext.Current.CancellationToken);
            permit.Complete();
            set.ReportRemaining("life", 10_000 - (used * 2), null, permit); // Somebody else uses as many, so every response has something new.
        }

        Assert.InRange(Commits() - made, 1000 / 100, (1000 / 50) + 3);
    }

    [Fact]
    public async Task What_changes_nothing_is_no_commit()
    {
        await using SqliteQuotaStore store = new(File);
        await store.ReserveAsync(Life, 10, 10, new(3, 2, null), default);
        int before = Commits();
        await store.ReserveAsync(Life, 0, 10, null, default); // Asks.
        await store.ReserveAsync(Life, 5, 10, null, default); // Nothing is left.
        await store.ReserveAsync(Life, 0, 10, new(2, 1, null), default); // Known already.
        Assert.Equal(before, Commits());
        await store.ReserveAsync(Life, 0, 10, new(4, 0, null), default);
        Assert.Equal(before + 1, Commits());
    }

    private int Commits()
    {
        using FileStream log = new(File + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[log.Length];
        log.ReadExactly(bytes);
        int page = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8)), commits = 0;
        for (int frame = LogHeader; frame + FrameHeader + page <= bytes.Length; frame += FrameHeader + page)
        {
            commits += BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(frame + 4)) == 0 ? 0 : 1;
        }

        return commits;
    }
}
