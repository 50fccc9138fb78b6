using System.Globalization;
using System.Reflection;
using System.Text;

namespace RateGen.Benchmarks.Generator;

/// <summary>Both generators in one process over the same interfaces, in alternating rounds; the tables of docs/performance.md.</summary>
internal static class GeneratorTable
{
    private const int Keystrokes = 5;

    public static int Write(int rounds)
    {
        GeneratorMeter[] meters =
        [
            new("RateGen, alone", Path("RateGenGenerator"), Corpus.OfRateGen(0)),
            new("RateGen, beside 1,000 files", Path("RateGenGenerator"), Corpus.OfRateGen(1000)),
            new("Refit 16.4, alone", Path("RefitGenerator"), Corpus.OfRefit(0)),
            new("Refit 16.4, beside 1,000 files", Path("RefitGenerator"), Corpus.OfRefit(1000)),
        ];
        foreach (GeneratorMeter meter in meters)
        {
            meter.Inspect(); // The code of both is compiled by now.
        }

        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < meters.Length; i++)
            {
                meters[(round + i) % meters.Length].Measure(Keystrokes);
            }
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Corpus.Clients} clients of {Corpus.Operations} operations, {rounds} rounds, {Keystrokes} keystrokes each; medians, CPU time of the process.\n\n");
        text.Append("| generator | cold run | | unrelated edit | | made anew by the edit | text for an operation |\n|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (GeneratorMeter meter in meters)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {meter.Name} | {meter.Cold.Milliseconds:F0} ms | {meter.Cold.Megabytes:F1} MB | {meter.Edit.Milliseconds:F0} ms | {meter.Edit.Megabytes:F1} MB | {meter.Reemitted} | {meter.TextPerOperation:N0} B |\n");
        }

        DocsSection.Write("performance.md", "generator", text.ToString());
        GeneratorMeter own = meters[1], theirs = meters[3];
        return own.Edit.Megabytes <= 6 && own.Reemitted == 0 && own.TextPerOperation <= 1024 && own.Cold.Milliseconds < theirs.Cold.Milliseconds ? 0 : 1;
    }

    /// <summary>Where the build put the assembly of a generator.</summary>
    public static string Path(string key)
        => typeof(GeneratorTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
