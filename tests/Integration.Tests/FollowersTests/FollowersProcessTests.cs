namespace RateGen.Integration.Tests.FollowersTests;

/// <summary>How the program ends, seen from outside.</summary>
public sealed class FollowersProcessTests
{
    [Fact]
    public async Task A_short_job_ends_with_the_one_line()
    {
        using FollowersProcess process = new("--pages", "4", "--latency", "2");
        (int exitCode, string[] output, string errors) = await process.EndAsync();

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches($@"^followers={process.FollowerLines.Length} requests=13 refused=0 rate=\d+\.\d\d/s of=15/s efficiency=\d+\.\d% elapsed=\d+\.\ds$", output[^1]);
        Assert.Equal(process.FollowerLines.Length, process.FollowerLines.Distinct().Count());
        Assert.StartsWith("{\"user_id\":\"", process.FollowerLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_argument_is_a_sentence_and_exit_code_2()
    {
        using FollowersProcess process = new("--algorithm", "leaky");
        (int exitCode, string[] output, string errors) = await process.EndAsync();

        Assert.Equal((2, "--algorithm must be one of fixed, sliding, token, not \"leaky\"."), (exitCode, errors));
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_sentence_and_exit_code_2()
    {
        using FollowersProcess process = new("--out", Path.Combine("no", "such", "folder", "f.jsonl"));
        (int exitCode, _, string errors) = await process.EndAsync();

        Assert.Equal(2, exitCode);
        Assert.StartsWith("--out cannot be written: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
    }

    [Fact]
    public async Task A_used_up_balance_keeps_what_was_fetched_and_says_so()
    {
        using FollowersProcess process = new("--plan", "start", "--used", "995", "--latency", "2");
        (int exitCode, string[] output, string errors) = await process.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The balance is used up \(402\)\. 125 followers from 5 pages are kept in followers\.jsonl\. The next run goes on there\.$", errors);
        Assert.StartsWith("followers=125 ", output[^1], StringComparison.Ordinal);
        Assert.Equal(125, process.FollowerLines.Length);
    }

    [Fact]
    public async Task An_unknown_user_stops_none_of_the_others()
    {
        using FollowersProcess process = new("--users", "12345,1404", "--pages", "2", "--latency", "0");
        (int exitCode, string[] output, string errors) = await process.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith("User 1404 failed: ", errors, StringComparison.Ordinal);
        Assert.Contains("404", errors, StringComparison.Ordinal);
        Assert.StartsWith($"followers={process.FollowerLines.Length} ", output[^1], StringComparison.Ordinal);
        Assert.All(process.FollowerLines, line => Assert.StartsWith("{\"user_id\":\"12345\"", line, StringComparison.Ordinal));
        Assert.NotEmpty(process.FollowerLines);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_a_sentence()
    {
        using FollowersProcess process = new("--key", "secret-key", "--base-address", "http://127.0.0.1:9");
        (int exitCode, string[] output, string errors) = await process.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The balance could not be read: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Ctrl_C_ends_cleanly_with_what_was_fetched_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a signal cannot be sent to one process there");
        using FollowersProcess process = new("--latency", "2", "--pages", "1000"); // Far more than is fetched before the signal comes, however late.
        await Eventually.TrueAsync(() => File.Exists(Path.Combine(process.Folder, "followers.jsonl")) && process.FollowerLines.Length >= 50);

        Assert.SkipWhen(process.IgnoresInterrupt, "the shell that started the tests told its children to ignore SIGINT, as one does for jobs in the background");
        await process.InterruptAsync();
        (int exitCode, string[] output, string errors) = await process.EndAsync();

        Assert.Equal(130, exitCode);
        Assert.StartsWith($"Stopped. {process.FollowerLines.Length} followers from ", errors, StringComparison.Ordinal);
        Assert.EndsWith(" The next run goes on there.", errors, StringComparison.Ordinal);
        Assert.StartsWith($"followers={process.FollowerLines.Length} ", output[^1], StringComparison.Ordinal);
        Assert.True(File.Exists(process.Checkpoint));
    }
}
