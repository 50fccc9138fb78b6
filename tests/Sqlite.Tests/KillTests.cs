using System.Globalization;

namespace RateGen.Sqlite.Tests;

/// <summary>kill −9 in the middle of use. eng/quota-kill.sh runs 200 kills.</summary>
public sealed class KillTests(ITestOutputHelper output) : QuotaFolder
{
    private const long Quota = 100_000;

    private const long Chunk = 100;

    [Fact]
    public Task A_kill_loses_at_most_a_chunk_and_repeats_nothing() => Kill(4, 1);

    [Fact(Explicit = true)]
    public Task Two_hundred_kills_lose_at_most_a_chunk_each()
        => Kill(int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "200", CultureInfo.InvariantCulture), Environment.TickCount);

    private async Task Kill(int kills, int seed)
    {
        output.WriteLine($"seed {seed}");
        CancellationToken patience = TestContext.Current.CancellationToken;
        Random random = new(seed);
        string usesFile = Path.Combine(Folder, "uses");
        long worst = 0, before = 0, beforeUses = 0;
        for (int kill = 1; kill <= kills; kill++)
        {
            using HostProcess host = new(File, usesFile, Quota * 100);
            await host.Started(patience);
            await Task.Delay(random.Next(60), patience);
            await host.Kill(patience);

            // One call may have had its permit without having said so.
            long reserved = await Reserved(), uses = host.Uses;
            long lost = reserved - before - (uses - beforeUses);
            Assert.InRange(lost, 0, Chunk + 1);
            worst = Math.Max(worst, lost);
            (before, beforeUses) = (reserved, uses);
        }

        // The file is sound after all of them, and the rest can be used to the last permit.
        long quota = before + 250;
        using HostProcess last = new(File, usesFile, quota);
        await last.Ended(patience);
        Assert.Equal(quota, await Reserved());
        Assert.Equal(beforeUses + 250, last.Uses);
        Assert.True(last.Uses <= quota);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kills} kills, {last.Uses} uses of {quota}: over-used 0, lost {quota - last.Uses}, at most {worst} in one kill (chunk {Chunk})"));
    }
}
