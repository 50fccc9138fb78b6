using System.Text.RegularExpressions;
using Compatibility.Harness;

namespace Compatibility;

/// <summary>The table of features in docs/coming-from-refit.md: what it names as shown exists, as compared operations or as tests.</summary>
public sealed partial class FeatureTests
{
    /// <summary>As many as there are features worth having of the peers: none leaves the table unseen.</summary>
    private const int Features = 68;

    private static readonly IReadOnlyList<(string Feature, string[] Shown)> s_rows =
        [.. Section().Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(static line => line.Split(" | ")).Select(static cells => (cells[0][2..], Name().Matches(cells[^1]).Select(static match => match.Groups[1].Value).ToArray()))];

    private static readonly Lazy<ILookup<string, string>> s_tests = new(Tests);

    [Fact]
    public void Every_feature_is_shown_by_operations_or_tests_that_exist()
    {
        Assert.Equal(Features, s_rows.Count);
        Assert.Equal(s_rows.Count, s_rows.Select(static row => row.Feature).Distinct().Count());
        string[] missing = [.. s_rows.SelectMany(static row => row.Shown.Where(static name => !Exists(name)).Select(name => $"{row.Feature}: {name}"))];

        Assert.True(missing.Length == 0, string.Join('\n', missing));
        Assert.All(s_rows, static row => Assert.NotEmpty(row.Shown));
        Console.WriteLine($"compatibility: {s_rows.Count} features are shown by {s_rows.SelectMany(static row => row.Shown).Distinct().Count()} interfaces, operations and tests");
    }

    /// <summary>No compared interface is left out of the table.</summary>
    [Fact]
    public void Every_compared_interface_shows_a_feature()
    {
        HashSet<string> named = [.. s_rows.SelectMany(static row => row.Shown).Select(static name => name.Split('.')[0])];
        Assert.DoesNotContain(Operation.Clients, client => !named.Contains(client));
    }

    [Theory]
    [InlineData("ITemplates.CatchAll", true)]
    [InlineData("ITemplates.CatchNothing", false)]
    [InlineData("FeatureTests", true)]
    [InlineData("FeatureTests.Every_compared_interface_shows_a_feature", true)]
    [InlineData("FeatureTests.Exists", false)]
    [InlineData("NothingTests", false)]
    public void A_name_that_does_not_exist_is_found(string name, bool exists) => Assert.Equal(exists, Exists(name));

    private static bool Exists(string name)
        => name.Split('.') is [var owner, .. var member] && (owner.EndsWith("Tests", StringComparison.Ordinal)
            ? s_tests.Value.Contains(owner) && (member.Length == 0 || s_tests.Value[owner].Contains(member[0]))
            : Operation.All.Any(operation => member.Length == 0 ? operation.Client == owner : operation.Name.StartsWith($"{name}(", StringComparison.Ordinal)));

    private static string Section()
    {
        string page = File.ReadAllText(Repository.Find("docs/coming-from-refit.md"));
        int start = page.IndexOf("\n## What there is\n", StringComparison.Ordinal);
        return page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
    }

    /// <summary>The names of the facts and theories of each class of tests.</summary>
    private static ILookup<string, string> Tests()
        => Directory.EnumerateFiles(Repository.Find("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Test().Matches(File.ReadAllText(file)).Select(match => (Class: Path.GetFileNameWithoutExtension(file), Name: match.Groups[1].Value)))
            .ToLookup(static test => test.Class, static test => test.Name);

    [GeneratedRegex("`([A-Za-z0-9_.]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^    \[(?:Fact|Theory)\b[^\n]*\n(?:    \[[^\n]*\n)*    public (?:async )?[\w<>]+ (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();
}
