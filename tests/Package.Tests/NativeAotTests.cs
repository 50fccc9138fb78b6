namespace RateGen.Package.Tests;

/// <summary>Publishes samples as native code and runs them. Skipped, with the reason, where there is no linker; with RATEGEN_REQUIRE_AOT set that is a failure.</summary>
public sealed class NativeAotTests
{
    [Fact]
    public Task Followers_publishes_without_a_warning_and_runs() => PublishAsync("Followers", async folder =>
    {
        Output run = (await Dotnet.RunAsync(folder, Path.Combine(folder, "app", "Followers"),
            ["--pages", "4", "--out", Path.Combine(folder, "followers.jsonl")], [])).EnsureSuccess();

        string[] lines = run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // 3 users × 4 pages and the balance.
        Assert.Contains(" requests=13 refused=0 ", lines[^1]);
        Assert.StartsWith($"followers={File.ReadLines(Path.Combine(folder, "followers.jsonl")).Count()} ", lines[^1]);
    });

    [Fact]
    public Task Surface_publishes_without_a_warning_and_runs() => PublishAsync("Surface", async folder =>
    {
        Output run = (await Dotnet.RunAsync(folder, Path.Combine(folder, "app", "Surface"), [], [])).EnsureSuccess();

        Assert.Contains("> GET /v1/notes?text=a%20b&kinds=Plain&kinds=to%20do&From=03%2F04%2F2026&max=10", run.Text, StringComparison.Ordinal);
        Assert.Contains("< 200 Note { Id = 8, Text = eight, Kind = ToDo }", run.Text, StringComparison.Ordinal);
        Assert.Contains("< Note { Id = 2, Text = two, Kind = ToDo }", run.Text, StringComparison.Ordinal);
        Assert.EndsWith("requests=9", run.Text.TrimEnd(), StringComparison.Ordinal);
    });

    private static async Task PublishAsync(string sample, Func<string, Task> run)
    {
        SkipWithoutLinker();
        string folder = Directory.CreateTempSubdirectory("rategen-aot-").FullName;
        try
        {
            Output publish = (await Dotnet.RunAsync(Repository.Root,
                "publish", $"samples/{sample}", "-c", "Release", "-p:PublishAot=true", "-p:ArtifactsPath=" + Path.Combine(folder, "artifacts"),
                "-o", Path.Combine(folder, "app"), "--nologo")).EnsureSuccess();
            Assert.DoesNotContain("warning", publish.Text, StringComparison.OrdinalIgnoreCase);
            await run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void SkipWithoutLinker()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        bool linker = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            || folders.Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
        bool zlib = !OperatingSystem.IsLinux() || File.Exists("/usr/include/zlib.h");
        if (linker && zlib)
        {
            return;
        }

        const string Reason = "native AOT links with clang (or gcc) against zlib; install clang and zlib1g-dev to run this test";
        Assert.False(Environment.GetEnvironmentVariable("RATEGEN_REQUIRE_AOT") is "1", Reason);
        Assert.Skip(Reason);
    }
}
