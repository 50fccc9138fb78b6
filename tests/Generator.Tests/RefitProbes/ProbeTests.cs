using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Diagnostics;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.RefitProbes;

/// <summary>What RateGen says to each declaration that Refit 16.4.0 was probed with, as docs/coming-from-refit.md tells.</summary>
public sealed class ProbeTests
{
    private const string Cyclic = "\npublic sealed class Cyclic { public string? Name { get; set; } public Cyclic? Next { get; set; } }";

    [Fact]
    public async Task Each_probe_is_answered_as_documented()
    {
        string[] rows = [.. Repository.Read("docs/coming-from-refit.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))];
        Assert.Equal([.. Enumerable.Range(1, 55)], Probes.All.Select(probe => probe.Number));
        Assert.Equal(55, rows.Length);
        List<string> wrong = [];
        foreach (Probe probe in Probes.All)
        {
            IReadOnlyList<string> told = await Told.Of(probe.Source ?? Told.Client(probe.Members) + Cyclic, probe.WithInfo);
            string[] ids = [.. told.Select(one => one[..6]).Distinct()];
            string row = rows[probe.Number - 1];
            if (!ids.SequenceEqual(probe.Told) || !row.StartsWith($"| {probe.Number} |", StringComparison.Ordinal) || !probe.Told.All(id => row.Contains(id, StringComparison.Ordinal)))
            {
                wrong.Add($"{probe.Number}: {probe.Members} expected {string.Join(",", probe.Told)} and was told {string.Join(",", ids)}; documented: {row}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Console.WriteLine($"compatibility: {Probes.All.Count} probes answered, {Probes.All.Count(probe => probe.Told.Length > 0)} of them with a diagnostic");
    }
}
