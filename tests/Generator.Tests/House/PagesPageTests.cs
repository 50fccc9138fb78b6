using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.House;

/// <summary>The code of docs/pages.md compiles, and the tests that it names exist.</summary>
public sealed partial class PagesPageTests
{
    private static readonly string s_page = Repository.Read("docs/pages.md");

    [Fact]
    public async Task The_interface_and_its_uses_compile_without_a_finding()
    {
        string[] blocks = [.. CodeBlock().Matches(s_page).Select(match => match.Groups[1].Value)];
        Assert.Equal(7, blocks.Length);
        string uses = string.Join('\n', blocks.Skip(1).Select(static (block, index) => $$"""
                public static async Task Use{{index}}(IShelfApi api, CancellationToken cancellationToken)
                {
                    {{block}}
                    await Task.CompletedTask;
                }
            """));
        string program = $$"""
            using System.Linq; // One of the implicit usings.

            namespace Sample;

            internal static class Program
            {
            {{uses}}
            }
            """;

        Output output = Compile.Run("namespace Sample;\n\n" + blocks[0], program);
        ImmutableArray<Diagnostic> told = await Compile.Analyze(output.Compilation);

        Assert.DoesNotContain(output.Findings(), finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(told, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [Fact]
    public void Each_fault_names_a_test_that_is_there()
    {
        (string Class, string Method)[] named = [.. NamedTest().Matches(s_page).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        Assert.True(named.Length > 40, $"Only {named.Length} tests are named.");
        Dictionary<string, string> sources = Repository.Sources("tests").ToDictionary(static source => source.Path, static source => source.Text);
        Assert.All(named, test => Assert.Contains(sources, source => Path.GetFileNameWithoutExtension(source.Key) == test.Class && source.Value.Contains($" {test.Method}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\| `(\w+Tests)\.(\w+)` \|")]
    private static partial Regex NamedTest();
}
