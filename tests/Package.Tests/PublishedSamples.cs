namespace RateGen.Package.Tests;

/// <summary>The samples as native code, published together: what they share is built once.</summary>
public sealed class PublishedSamples : IAsyncLifetime
{
    /// <summary>Each costs a minute of a processor; eng/native-aot.sh asks for all of them.</summary>
    private static readonly string[] s_samples = Environment.GetEnvironmentVariable("RATEGEN_AOT_SAMPLES") is "all" ? ["Followers", "Surface", "SearchQuota"] : ["Followers", "Surface"];

    private readonly string _root = Directory.CreateTempSubdirectory("rategen-aot-").FullName;

    /// <summary>Why nothing was published, or null.</summary>
    internal string? Missing { get; } = MissingLinker();

    /// <summary>What publishing printed.</summary>
    internal Output? Publish { get; private set; }

    /// <summary>Where files of a test may lie.</summary>
    public string Folder => _root;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        string solution = Path.Combine(_root, "Samples.slnx");
        await File.WriteAllTextAsync(solution, $"""
            <Solution>
              {string.Join("\n  ", s_samples.Select(sample => $"<Project Path=\"{Path.Combine(Repository.Root, "samples", sample, sample + ".csproj")}\" />"))}
            </Solution>
            """);
        // Analyzers run in every other build; what publishing tells of trimming and native code comes from its own compiler, optimizing or not.
        Publish = await Dotnet.RunAsync(Repository.Root, "publish", solution, "-c", "Debug", "-m:1", "-p:PublishAot=true", "-p:ArtifactsPath=" + Path.Combine(_root, "artifacts"),
            "-p:RunAnalyzers=false", "-p:NativeDebugSymbols=false", "--nologo");
    }

    /// <summary>Runs a sample.</summary>
    internal Task<Output> RunAsync(string sample, params string[] arguments)
        => Dotnet.RunAsync(_root, Directory.GetFiles(Path.Combine(_root, "artifacts", "publish", sample), sample, SearchOption.AllDirectories).Single(), arguments, []);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string? MissingLinker()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        bool linker = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            || folders.Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
        bool zlib = !OperatingSystem.IsLinux() || File.Exists("/usr/include/zlib.h");
        return linker && zlib ? null : "native AOT links with clang (or gcc) against zlib; install clang and zlib1g-dev to run this test";
    }
}
