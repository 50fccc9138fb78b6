using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.House;

/// <summary>The code of the README compiles.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string s_readme = Repository.Read("README.md");

    [Fact]
    public async Task The_interface_and_the_loop_compile_without_a_finding()
    {
        string[] blocks = [.. CodeBlock().Matches(s_readme).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, blocks.Length);
        string program = $$"""
            internal static class Program
            {
                public static async Task Run(string key)
                {
                    {{blocks[1]}}
                }
            }

            public sealed record User([property: JsonPropertyName("username")] string Username);
            public sealed record Users([property: JsonPropertyName("users")] List<User> Items);
            public sealed record FollowersPage([property: JsonPropertyName("response")] Users Response, [property: JsonPropertyName("next_page_id")] string? NextPageId);
            public sealed record Balance([property: JsonPropertyName("rate")] int Rate);
            """;

        Output output = Compile.Run(blocks[0], program);
        ImmutableArray<Diagnostic> told = await Compile.Analyze(Compile.Create(blocks[0], program));

        Assert.DoesNotContain(output.Findings(), finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(told, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
