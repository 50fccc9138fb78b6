using CsCheck;
using RateGen.Quotas;

namespace RateGen.Sqlite.Tests;

/// <summary>The file does what the plainest store does, whatever is asked of it, also when it is closed and opened in between.</summary>
public sealed class StoreModelTests : QuotaFolder
{
    private enum Step
    {
        Reserve,
        Return,
        SaveWindow,
        LoadWindow,
        Reopen,
    }

    [Fact]
    public async Task A_file_and_memory_answer_the_same()
    {
        int run = 0;
        var steps = Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 2], Gen.Long[0, 30], Gen.Long[1, 60]).Array[1, 25];
        await steps.SampleAsync(async script =>
        {
            string path = Path.Combine(Folder, $"{Interlocked.Increment(ref run)}.db");
            MemoryQuotaStore model = new();
            SqliteQuotaStore store = new(path);
            foreach ((Step step, int row, long permits, long quota) in script)
            {
                QuotaPeriod period = new(Limit with { KeyHash = $"{row}" }, new DateTimeOffset(2026, 1 + row, 1, 0, 0, 0, TimeSpan.Zero));
                Guid owner = new(row % 2, 0, 0, new byte[8]);
                switch (step)
                {
                    case Step.Reserve:
                        QuotaReport? report = quota % 3 == 0 ? new(permits, quota % 5, permits % 3 == 0 ? period.Start.AddDays(permits) : null) : null;
                        Assert.Equal(await model.ReserveAsync(period, permits, quota, report, default), await store.ReserveAsync(period, permits, quota, report, default));
                        break;
                    case Step.Return:
                        await model.ReturnAsync(period, permits, default);
                        await store.ReturnAsync(period, permits, default);
                        break;
                    case Step.SaveWindow:
                        WindowCount[] counts = [.. Enumerable.Range(1, (int)(permits % 4)).Select(index => new WindowCount(period.Start.AddSeconds(index), index))];
                        await model.SaveWindowAsync(period.Limit, owner, counts, default);
                        await store.SaveWindowAsync(period.Limit, owner, counts, default);
                        break;
                    case Step.LoadWindow:
                        DateTimeOffset now = period.Start.AddSeconds(permits % 4);
                        Assert.Equal(
                            (await model.LoadWindowAsync(period.Limit, now, default)).OrderBy(static count => (count.FreeAt, count.Permits)),
                            (await store.LoadWindowAsync(period.Limit, now, default)).OrderBy(static count => (count.FreeAt, count.Permits)));
                        break;
                    default:
                        await store.DisposeAsync();
                        store = new(path);
                        break;
                }
            }

            await store.DisposeAsync();
        }, iter: 15, threads: 1);
    }
}
