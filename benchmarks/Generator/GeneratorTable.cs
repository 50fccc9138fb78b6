using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace RateGen.Benchmarks.Generator;

/// <summary>Both generators in one process over the same interfaces, in alternating rounds; the tables of docs/performance.md.</summary>
internal static class GeneratorTable
{
    private const int Keystrokes = 5;

    public static int Write(int rounds)
    {
        ISourceGenerator rateGen = GeneratorMeter.Load(Path("RateGenGenerator")), refit = GeneratorMeter.Load(Path("RefitGenerator"));
        GeneratorMeter[] meters =
        [
            new("RateGen, alone", rateGen, Corpus.OfRateGen(0)),
            new("RateGen, beside 1,000 files", rateGen, Corpus.OfRateGen(1000)),
            new("Refit 16.4, alone", refit, Corpus.OfRefit(0)),
            new("Refit 16.4, beside 1,000 files", refit, Corpus.OfRefit(1000)),
            new("the compiler alone, beside 1,000 files: finds the clients", new FloorGenerator(reads: false).AsSourceGenerator(), Corpus.OfRateGen(1000)),
            new("the compiler alone, beside 1,000 files: and the types of their signatures", new FloorGenerator(reads: true).AsSourceGenerator(), Corpus.OfRateGen(1000)),
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

        GeneratorMeter own = meters[1], theirs = meters[3];
        Verdict verdict = new();
        text.Append("\n| figure, beside 1,000 files | measured | |\n|---|--:|---|\n");
        text.Append(CultureInfo.InvariantCulture, $"| an unrelated edit: at most 6 MB | {own.Edit.Megabytes:F1} MB | {verdict.Of(own.Edit.Megabytes <= 6)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| the files cost nothing: at most 1.05 × as much as alone | {own.Edit.Megabytes / meters[0].Edit.Megabytes:F2} × | {verdict.Of(own.Edit.Megabytes <= meters[0].Edit.Megabytes * 1.05)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| made anew by the edit: nothing | {own.Reemitted} | {verdict.Of(own.Reemitted == 0)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| text for an operation: at most 1 KB | {own.TextPerOperation:N0} B | {verdict.Of(own.TextPerOperation <= 1024)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| a cold run: less CPU time than Refit's | {own.Cold.Milliseconds / theirs.Cold.Milliseconds:F2} × | {verdict.Of(own.Cold.Milliseconds < theirs.Cold.Milliseconds)} |\n");
        DocsSection.Write("performance.md", "generator", text.ToString());
        return verdict.AllHold ? 0 : 1;
    }

    /// <summary>Where the build put the assembly of a generator.</summary>
    public static string Path(string key)
        => typeof(GeneratorTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
