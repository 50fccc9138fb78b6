using System.Reflection;

namespace RateGen.Package.Tests;

/// <summary>Where the sources of this build are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Metadata("RepositoryRoot"));

    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Where the packages are that this build restored.</summary>
    public static string PackageRoot { get; } = Metadata("PackageRoot");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
