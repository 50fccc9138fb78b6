namespace RateGen.Package.Tests;

/// <summary>Snapshots of generated clients in a user's own repository: written locally, checked in CI.</summary>
public sealed class SnapshotTests(LocalFeed feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net10.0</TargetFrameworks>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RateGenSnapshots>generated</RateGenSnapshots>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="RateGen" Version="*" />
          </ItemGroup>
        </Project>
        """;

    private const string Client = """
        using RateGen;

        [ApiClient("https://greetings.example")]
        [RateLimit(15, PerSecond)]
        public partial interface IGreetings
        {
            [Get("/greetings/{name}")] Task<Greeting> GetGreetingAsync(string name, CancellationToken cancellationToken = default);
        }

        public sealed record Greeting(string Text);
        """;

    private const string Other = "using RateGen; [ApiClient(\"https://other.example\")] public partial interface IOther;";

    [Fact]
    public async Task They_are_written_locally_and_checked_in_ci()
    {
        string folder = feed.NewConsumer("snapshots");
        await Write("Consumer.csproj", Project);
        await Write("Client.cs", Client);
        await Write("Other.cs", Other);

        // A first build writes them; they are no second source.
        (await Build("-restore")).EnsureSuccess();
        string snapshot = Path.Combine(folder, "generated", "net10.0", "IGreetings.g.cs"), other = Path.Combine(folder, "generated", "net10.0", "IOther.g.cs");
        Assert.Contains("public sealed class GreetingsClient", await File.ReadAllTextAsync(snapshot), StringComparison.Ordinal);
        Assert.True(File.Exists(other));

        // Nothing changed: CI is content, also with line ends of another system, and nothing is written.
        await File.WriteAllTextAsync(snapshot, (await File.ReadAllTextAsync(snapshot)).Replace("\n", "\r\n", StringComparison.Ordinal));
        DateTime written = File.GetLastWriteTimeUtc(snapshot);
        (await Build("-p:ContinuousIntegrationBuild=true")).EnsureSuccess();
        Assert.Equal(written, File.GetLastWriteTimeUtc(snapshot));

        // A change that was not committed fails there and shows itself.
        await Write("Client.cs", Client.Replace("15, PerSecond", "20, PerSecond", StringComparison.Ordinal));
        File.Delete(Path.Combine(folder, "Other.cs"));
        Output stale = await Build("-p:ContinuousIntegrationBuild=true");
        Assert.NotEqual(0, stale.ExitCode);
        Assert.Contains("IGreetings.g.cs", stale.Text, StringComparison.Ordinal);
        Assert.Contains("error RG0060: The snapshot is not what the compiler generates now. Build the project locally and commit the folder 'generated'.", stale.Text, StringComparison.Ordinal);
        Assert.Equal(Documented(), Told(stale.Text.ReplaceLineEndings("\n").Replace(folder, "/src/Consumer", StringComparison.Ordinal).Split('\n')));
        Assert.Contains("The snapshot is committed, but no client makes it any more.", stale.Text, StringComparison.Ordinal);

        // Locally the same build, in which nothing is left to compile, writes them.
        (await Build()).EnsureSuccess();
        Assert.Contains("20 permits per second", await File.ReadAllTextAsync(snapshot), StringComparison.Ordinal);
        Assert.False(File.Exists(other));
        (await Build("-p:ContinuousIntegrationBuild=true")).EnsureSuccess();

        // The failing build as docs/snapshots.md shows it, without the project that msbuild names behind each line.
        static List<string> Documented() => Told(File.ReadAllLines(Path.Combine(Repository.Root, "docs", "snapshots.md")));

        static List<string> Told(string[] lines) => [.. lines.Where(line => line.StartsWith("/src/Consumer/generated/net10.0/IGreetings.g.cs", StringComparison.Ordinal)).Select(line => line.Split(" [/src/Consumer")[0].TrimEnd()).Distinct()];

        Task Write(string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text);

        Task<Output> Build(params string[] arguments) => Dotnet.RunAsync(folder, ["msbuild", "-v:q", "-nologo", .. arguments]);
    }
}
