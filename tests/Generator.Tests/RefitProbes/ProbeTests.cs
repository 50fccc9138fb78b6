using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Diagnostics;
using RateGen.Generator.Tests.Helpers;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.RefitProbes;

/// <summary>What RateGen says to each declaration that Refit 16.4.0 was probed with, as docs/coming-from-refit.md tells, and that it is silent where nothing is wrong.</summary>
public sealed partial class ProbeTests
{
    private const string Cyclic = "\npublic sealed class Cyclic { public string? Name { get; set; } public Cyclic? Next { get; set; } }";

    /// <summary>44 wrong declarations that Refit compiles, and 5 for which it emits code that does not compile.</summary>
    private const int Wrong = 49;

    [Fact]
    public async Task Each_probe_is_answered_as_documented()
    {
        string[] rows = [.. Repository.Read("docs/coming-from-refit.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))];
        Assert.Equal([.. Enumerable.Range(1, 55)], Probes.All.Select(probe => probe.Number));
        Assert.Equal(55, rows.Length);
        List<string> wrong = [];
        int caught = 0;
        foreach (Probe probe in Probes.All)
        {
            IReadOnlyList<string> told = await Told.Of(probe.Source ?? Told.Client(probe.Members) + Cyclic, probe.WithInfo);
            string[] ids = [.. told.Select(one => one[..6]).Distinct()];
            caught += ids.Length > 0 ? 1 : 0;
            string row = rows[probe.Number - 1];
            if (!ids.SequenceEqual(probe.Told) || !row.StartsWith($"| {probe.Number} |", StringComparison.Ordinal) || !probe.Told.All(id => row.Contains(id, StringComparison.Ordinal)))
            {
                wrong.Add($"{probe.Number}: {probe.Members} expected {string.Join(",", probe.Told)} and was told {string.Join(",", ids)}; documented: {row}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Wrong, caught);
        Assert.All(Probes.All.Take(55 - Wrong), probe => Assert.Empty(probe.Told));
        Console.WriteLine($"compatibility: {Probes.All.Count} probes answered, {caught} of them with a diagnostic");
    }

    /// <summary>
    /// No false alarm: all operations that are compared with Refit's, made RateGen clients as the documented line does. (The samples are projects whose
    /// warnings are errors: their build says the same of them.)
    /// </summary>
    [Fact]
    public async Task The_operations_that_refit_serves_raise_nothing()
    {
        const string Usings = "global using System.IO; global using System.Linq; global using System.Net; global using System.Text;";
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Compatibility.Tests", "Operations"), "*.cs");
        string[] sources = [.. files.Order(StringComparer.Ordinal).Select(file => "#define RATEGEN\n" + Interface().Replace(File.ReadAllText(file).Replace("using Refit;", "using RateGen;", StringComparison.Ordinal), "${indent}[ApiClient] ${modifiers}partial interface "))];
        Output output = Compile.Run(Compile.Create([Usings, .. sources]), withJson: true);

        Assert.Empty(output.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty((await Compile.Analyze(output.Compilation)).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info));
        Assert.InRange(sources.Sum(source => Verb().Count(source)), 440, int.MaxValue);
    }

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<modifiers>((public|internal|private|protected|file|new) )*)interface ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Interface();

    [GeneratedRegex(@"[\[ ](Get|Post|Put|Delete|Patch|Head|Options|Http)\(")]
    private static partial Regex Verb();
}
