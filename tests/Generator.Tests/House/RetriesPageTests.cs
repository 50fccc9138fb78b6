using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.House;

/// <summary>The code of docs/retries.md and of docs/limits.md compiles.</summary>
public sealed partial class RetriesPageTests
{
    [Fact]
    public async Task The_interface_and_its_use_compile_without_a_finding()
    {
        string[] blocks = [.. CodeBlock().Matches(Repository.Read("docs/retries.md")).Select(match => "namespace Sample;\n\n" + match.Groups[1].Value)];
        Assert.Equal(2, blocks.Length);

        Output output = Compile.Run(blocks[0], blocks[1]);
        ImmutableArray<Diagnostic> told = await Compile.Analyze(output.Compilation);

        Assert.Empty(output.Findings());
        Assert.Empty(told);
    }

    [Fact]
    public async Task The_limiter_alone_as_docs_limits_shows_it_compiles()
    {
        string block = CodeBlock().Matches(Repository.Read("docs/limits.md")).Select(static match => match.Groups[1].Value).Single(static block => block.Contains("LimitSet"));

        Output output = Compile.Run("namespace Sample;\n\n" + block);

        Assert.Empty(output.Findings());
        Assert.Empty(await Compile.Analyze(output.Compilation));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
