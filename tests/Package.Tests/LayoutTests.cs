namespace RateGen.Package.Tests;

public sealed class LayoutTests(LocalFeed feed)
{
    [Fact]
    public void One_package_holds_runtime_generator_and_global_using()
    {
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/RateGen.CodeFixes.dll",
            "analyzers/dotnet/cs/RateGen.Generator.dll",
            "build/RateGen.Build.dll",
            "build/RateGen.props",
            "build/RateGen.targets",
            "lib/net10.0/RateGen.Runtime.dll",
            "lib/net10.0/RateGen.Runtime.xml",
        ];

        Assert.Equal(expected, feed.Entries("RateGen").Where(entry => entry.Contains('/') ? entry.Split('/')[0] is "analyzers" or "build" or "lib" : entry is "README.md"));
    }

    [Fact]
    public void No_dll_of_the_compiler_is_packed() =>
        Assert.DoesNotContain(feed.Entries("RateGen"), entry => entry.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
}
