using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Tests.Helpers;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.Fuzzing;

/// <summary>Descriptions with pieces deleted, doubled and put elsewhere: nothing throws or hangs, what is emitted compiles, and a file that cannot be read is told as RG5002 in it.</summary>
public sealed class SpecFuzzTests
{
    private const string Client = """
        [ApiClient("https://api.hypersearchx.zuhabul.com"), ApiSpec("hypersearchx", Plan = "free"), RateLimit(60, PerMinute), Quota(1000, PerMonth), RetryOn429]
        public partial interface IApi { [Get("/v1/usage"), DiscoversRate("per_minute_limit")] Task<Usage> GetAsync(CancellationToken token); }
        public sealed record Usage(int Per_Minute_Limit);
        """;

    private static readonly CSharpCompilation s_client = Compile.Create(Client);

    private static readonly Gen<(bool IsPlans, (int Kind, int At, int Length, int To)[] Edits)> s_cases = Gen.Select(
        Gen.Bool, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000], Gen.Int[1, 40], Gen.Int[0, 100_000]).Array[1, 3]);

    [Fact]
    public void Mutated_descriptions()
        => s_cases.Sample(test => Check(test.IsPlans, test.Edits), iter: 60, threads: 1);

    private static void Check(bool isPlans, (int Kind, int At, int Length, int To)[] edits)
    {
        string plans = Repository.Read("api-specs/hypersearchx/plans.json"), openApi = Repository.Read("api-specs/hypersearchx/openapi.json");
        string mutated = edits.Aggregate(isPlans ? plans : openApi, Mutate);
        ImmutableArray<AdditionalText> files =
        [
            new SpecText("/api-specs/hypersearchx/plans.json", isPlans ? mutated : plans),
            new SpecText("/api-specs/hypersearchx/openapi.json", isPlans ? openApi : mutated),
        ];
        GeneratorDriver driver = Compile.Driver(files: files).RunGeneratorsAndUpdateCompilation(s_client, out Compilation after, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Null(driver.GetRunResult().Results[0].Exception);
        Assert.Empty(diagnostics);
        Assert.Empty(after.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        ImmutableArray<Diagnostic> told = Compile.Analyze(after, files).GetAwaiter().GetResult();
        if (!IsJson(mutated))
        {
            Assert.Contains(told, diagnostic => diagnostic.Id == "RG5002" && diagnostic.Location.GetLineSpan().Path == files[isPlans ? 0 : 1].Path);
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            System.Text.Json.JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static string Mutate(string text, (int Kind, int At, int Length, int To) edit)
    {
        int at = edit.At % text.Length, length = Math.Min(edit.Length, text.Length - at), to = edit.To % text.Length;
        string piece = text.Substring(at, length);
        return edit.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(to, piece),
            2 => text.Remove(at, length).Insert(Math.Min(to, text.Length - length), piece),
            _ => text.Remove(at, 1).Insert(at, "{}[],:\"0-x".Substring(edit.To % 10, 1)),
        };
    }
}
