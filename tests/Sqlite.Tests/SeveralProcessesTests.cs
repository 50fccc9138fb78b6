namespace RateGen.Sqlite.Tests;

/// <summary>Processes that share one file.</summary>
public sealed class SeveralProcessesTests : QuotaFolder
{
    [Theory]
    [InlineData(2, 3000)]
    [InlineData(8, 2000)]
    public async Task The_sum_never_exceeds_the_quota(int processes, int quota)
    {
        CancellationToken patience = TestContext.Current.CancellationToken;
        HostProcess[] hosts = [.. Enumerable.Range(0, processes).Select(index => new HostProcess(File, Path.Combine(Folder, $"uses{index}"), quota))];
        try
        {
            await Task.WhenAll(hosts.Select(host => host.Ended(patience)));
            long sum = hosts.Sum(static host => host.Uses);
            Assert.InRange(sum, quota - (processes * Math.Max(1, quota / 100)), quota);
            Assert.Equal(sum, await Reserved()); // All ended cleanly and gave back what they held.
        }
        finally
        {
            Array.ForEach(hosts, static host => host.Dispose());
        }
    }
}
