using System.IO.Compression;
using RateGen.Package.Tests;

// Packed once for all classes: packing costs more than what most of them do with it.
[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace RateGen.Package.Tests;

/// <summary>A folder with the packages of this build, and empty folders for consumers that restore from it and from nothing else.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private static readonly string[] s_projects = ["Runtime/RateGen.Runtime.csproj", "DependencyInjection/RateGen.DependencyInjection.csproj", "Tool/RateGen.Tool.csproj"];

    private readonly string _root = Directory.CreateTempSubdirectory("rategen-package-").FullName;

    public string Packages => Path.Combine(_root, "feed");

    public async ValueTask InitializeAsync()
    {
        // As `dotnet pack --no-build` does, for all of them in one process.
        string pack = Path.Combine(_root, "Pack.proj");
        await File.WriteAllTextAsync(pack, $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{string.Join(";", s_projects.Select(project => Path.Combine(Repository.Root, "src", project)))}" Targets="Pack"
                         Properties="NoBuild=true;_IsPacking=true;Configuration={Repository.Configuration};PackageOutputPath={Packages}" />
              </Target>
            </Project>
            """);
        (await Dotnet.RunAsync(Repository.Root, "msbuild", pack, "-t:Pack", "-v:q", "-nologo")).EnsureSuccess();

        // The one package that ours depends on, as this build restored it: the consumer needs no other source.
        foreach (string package in Directory.GetFiles(Path.Combine(Repository.PackageRoot, "system.threading.ratelimiting"), "*.nupkg", SearchOption.AllDirectories))
        {
            File.Copy(package, Path.Combine(Packages, Path.GetFileName(package)), overwrite: true);
        }
    }

    /// <summary>A new folder outside any repository, with its own package cache, in which only the feed's packages restore.</summary>
    public string NewConsumer(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "cache")}" /></config>
              <packageSources><clear /><add key="local" value="{Packages}" /></packageSources>
            </configuration>
            """);
        // An empty folder of a user has no settings of ours above it.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        return folder;
    }

    public IReadOnlyList<string> Entries(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Directory.GetFiles(Packages, package + ".*.nupkg").Single(path => char.IsDigit(Path.GetFileName(path)[package.Length + 1])));
        return [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
