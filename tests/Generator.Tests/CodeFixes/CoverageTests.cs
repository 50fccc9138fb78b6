using System.Text.RegularExpressions;
using RateGen.CodeFixes;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.CodeFixes;

/// <summary>No fix without a test that applies it, and each can be applied to a whole solution.</summary>
public sealed partial class CoverageTests
{
    [Fact]
    public void Every_diagnostic_with_a_cure_has_a_test_of_it()
    {
        ClientCodeFixProvider provider = new();
        string folder = Path.Combine(Repository.Root, "tests", "Generator.Tests", "CodeFixes");
        HashSet<string> tested = [.. Directory.GetFiles(folder, "*.cs").SelectMany(file => Marker().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))];

        Assert.Empty(provider.FixableDiagnosticIds.Where(id => !tested.Contains(id)));
        Assert.NotNull(provider.GetFixAllProvider());
    }

    [GeneratedRegex(@"\{\|(?<id>RG\d{4}):")]
    private static partial Regex Marker();
}
