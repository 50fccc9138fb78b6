using RateGen.Samples.Provider.Hiker;

namespace RateGen.Integration.Tests.FollowersTests;

/// <summary>A job that another process goes on with: nothing but the files are carried over, and every follower is there once.</summary>
public sealed class FollowersResumeTests
{
    private const int Pages = 4, Users = 3;

    private static readonly long s_followers = new long[] { 1553030189, 12345, 4238157586 }.Sum(static user => (long)new FollowerGraph(1, Pages).CountFollowers(user));

    private static readonly string[] s_arguments = ["--pages", $"{Pages}", "--latency", "2"];

    [Fact]
    public async Task A_job_whose_balance_ran_out_goes_on_with_the_pages_that_are_left()
    {
        using FollowersProcess first = new([.. s_arguments, "--plan", "start", "--used", "995"]);
        (int exitCode, _, string errors) = await first.EndAsync();
        Assert.Equal((1, "The balance is used up (402). 125 followers from 5 pages are kept in followers.jsonl. The next run goes on there."), (exitCode, errors));

        string checkpoint = await File.ReadAllTextAsync(first.Checkpoint);
        await File.WriteAllTextAsync(first.Checkpoint, checkpoint[..^20]);
        using FollowersProcess damaged = first.Again(s_arguments);
        (exitCode, _, errors) = await damaged.EndAsync();
        Assert.Equal(2, exitCode);
        Assert.StartsWith("followers.jsonl.checkpoint is damaged: ", errors, StringComparison.Ordinal);
        Assert.EndsWith("--anew starts without it.", errors, StringComparison.Ordinal);
        await File.WriteAllTextAsync(first.Checkpoint, checkpoint);

        using FollowersProcess second = first.Again(s_arguments);
        (exitCode, string[] output, errors) = await second.EndAsync();
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal("Goes on where the last run ended: followers.jsonl holds 125 followers from 5 pages.", output[1]);
        Assert.StartsWith($"followers={s_followers} requests={(Users * Pages) - 5 + 1} refused=0 ", output[^1], StringComparison.Ordinal); // The pages that were left, and the balance.
        AssertWhole(second);
    }

    [Fact]
    public async Task A_job_that_crashed_goes_on_and_nothing_is_there_twice()
    {
        using FollowersProcess first = new([.. s_arguments, "--plan", "free"]); // One request a second.
        await Eventually.TrueAsync(() => File.Exists(first.Checkpoint));
        first.Kill();
        await first.EndAsync();
        await File.AppendAllTextAsync(Path.Combine(first.Folder, "followers.jsonl"), "{\"user_id\":\"12345\",\"pk\":1"); // Half a page that no checkpoint knows.

        using FollowersProcess second = first.Again(s_arguments);
        (int exitCode, string[] output, string errors) = await second.EndAsync();
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("Goes on where the last run ended: ", output[1], StringComparison.Ordinal);
        AssertWhole(second);
    }

    private static void AssertWhole(FollowersProcess process)
    {
        Assert.Equal(s_followers, process.FollowerLines.Length);
        Assert.Equal(s_followers, process.FollowerLines.Distinct().Count());
        Assert.False(File.Exists(process.Checkpoint));
    }
}
