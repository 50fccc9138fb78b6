namespace RateGen.Package.Tests;

/// <summary>The samples, published as native code, run. Skipped, with the reason, where there is no linker; with RATEGEN_REQUIRE_AOT set that is a failure.</summary>
public sealed class NativeAotTests(PublishedSamples samples) : IClassFixture<PublishedSamples>
{
    [Fact]
    public async Task Followers_publishes_without_a_warning_and_runs()
    {
        CheckPublishing();
        string file = Path.Combine(samples.Folder, "followers.jsonl");
        Output run = (await samples.RunAsync("Followers", "--pages", "4", "--out", file)).EnsureSuccess();

        string[] lines = run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // 3 users × 4 pages and the balance.
        Assert.Contains(" requests=13 refused=0 ", lines[^1]);
        Assert.StartsWith($"followers={File.ReadLines(file).Count()} ", lines[^1]);
    }

    [Fact]
    public async Task Surface_publishes_without_a_warning_and_runs()
    {
        CheckPublishing();
        Output run = (await samples.RunAsync("Surface")).EnsureSuccess();

        Assert.Contains("> GET /v1/notes?text=a%20b&kinds=Plain&kinds=to%20do&From=03%2F04%2F2026&max=10", run.Text, StringComparison.Ordinal);
        Assert.Contains("< 200 Note { Id = 8, Text = eight, Kind = ToDo }", run.Text, StringComparison.Ordinal);
        Assert.Contains("< Note { Id = 2, Text = two, Kind = ToDo }", run.Text, StringComparison.Ordinal);
        Assert.Contains("< Note { Id = 4, Text = four, Kind = Plain }", run.Text, StringComparison.Ordinal);
        Assert.Contains("< Note { Id = 9, Text = converted, Kind = Plain }", run.Text, StringComparison.Ordinal);
        Assert.Contains("< GET /v1/count?kind=to%20do&ranges[0].max=1&ranges[1].max=2&exact&x=3&y=4", run.Text, StringComparison.Ordinal);
        Assert.Contains("< 503 Trouble { Code = out_of_ink }", run.Text, StringComparison.Ordinal);
        Assert.Contains("< GET /v2/records?full_name=Ada&born_after=2026-03-04&still_here=true", run.Text, StringComparison.Ordinal);
        Assert.Contains("< Line { Text = POST /lines as it is }", run.Text, StringComparison.Ordinal);
        Assert.EndsWith("requests=21", run.Text.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>With SQLite as a library beside the native code. eng/native-aot.sh runs it.</summary>
    [Fact(Explicit = true)]
    public async Task SearchQuota_publishes_without_a_warning_and_runs()
    {
        CheckPublishing();
        Output run = (await samples.RunAsync("SearchQuota")).EnsureSuccess();

        Assert.Contains("after a crash, to the end", run.Text, StringComparison.Ordinal);
        Assert.Contains(" refused=0 ", run.Text, StringComparison.Ordinal);
        Assert.Contains("│ enterprise │", run.Text, StringComparison.Ordinal);
    }

    private void CheckPublishing()
    {
        if (samples.Missing is { } reason)
        {
            Assert.False(Environment.GetEnvironmentVariable("RATEGEN_REQUIRE_AOT") is "1", reason);
            Assert.Skip(reason);
        }

        Assert.DoesNotContain("warning", samples.Publish!.EnsureSuccess().Text, StringComparison.OrdinalIgnoreCase);
    }
}
