using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Fuzzing;

/// <summary>
/// Valid interfaces with tokens, attributes and types deleted, doubled, swapped and inserted: nothing throws or hangs, what compiles without us compiles
/// with us, what the emitted code refuses to do is told with the id that it names, and generator and analyzer read the same.
/// </summary>
public sealed partial class MutationFuzzTests
{
    private static readonly string[] s_sources =
    [
        Sources.Hiker,
        Sources.HyperSearch,
        Sources.Everything,
        """
        namespace Sample
        {
            public enum Order { Up, Down }
            public record Page<T>(T[]? Items, string? Next) where T : notnull;
            public interface IBase<T> { [Get("/base/{id}")] Task<T> BaseAsync(int id = 5, CancellationToken token = default); }

            [ApiClient("https://a.example"), RateLimit(1, PerSecond, Name = "a")]
            public partial interface IApi : IBase<string[]>
            {
                [Get("/x/{name}?y=1"), RateLimit(2, PerMinute, Every = 3)] Task<int?> XAsync(string name, Order? order = Order.Up, double z = 1.5, CancellationToken token = default);
                [Post("/y")] Task YAsync([Body] Dictionary<string, object?> body, [AliasAs("q")] Guid? query = null);
                [Get("/p"), CursorPages(Items = "items", Next = "next")] IPages<Page<int>, int> Pages([PageToken] string? token = null, bool flag = true);
                Task Own() => Task.CompletedTask;
                static int Number => 1;
            }

            [RateLimit(1, PerSecond)] internal partial interface IDerived : IApi { [Get("/d")] new Task<long> XAsync(string name, CancellationToken token); }
        }
        """,
    ];

    private static readonly string[] s_insertions =
    [
        "ref", "out", "in", "params", "static", "abstract", "virtual", "sealed", "partial", "file", "private", "protected", "internal", "new", "unsafe", "event", "?", "[]", "<T>", "<int>", "*",
        "null", "default", "-1", "0", "1e400", "\"\"", "\"{\"", "\"/{x}\"", "\"a.b\"", "(RatePeriod)9", "[Body]", "[PageToken]", "[AliasAs(\"x\")]", "[Get(\"/\")]", "[Idempotent]", "int x,", "string y", "dynamic",
        "class", "struct", "where T : class", "this", "await", "@record", "void", "Task", "Task<string>", "(int a, int b)", "delegate*<void>", "Create", "Operations", "Route", "// ", "/*", "#if X\n", "\n", "readonly", "scoped",
        "[System.Obsolete]", "[System.Runtime.CompilerServices.CallerMemberName]", "[System.Runtime.InteropServices.Optional]", "get;", "{", "}", "=> null!;",
        "[RateLimit(0, PerSecond)]", "[RateLimit(1, PerMonth, Every = -1)]", "[Quota(5, PerSecond)]", "[RetryOn429(When = \"a\")]", "[Exhausted(429)]", "[CursorPages]", "[LinkPages]", "[DiscoversRate(\"x.y\")]",
        "[ApiSpec(\"hikerapi\", Plan = \"fre\")]", "[Timeout(-1)]", "[Deadline(0)]", "[Multipart]", "[Url]", "[Header(\"a b\")]", "[HeaderCollection]", "[Authorize]", "[PartitionKey]", "[PageSize(Max = 0)]", "[Permits(-1)]",
        "Stream", "IPages<int, int>", "ApiResponse<int>", "IAsyncEnumerable<int>", "Dictionary<string, object>", "HttpContent", "HttpRequestMessage", "ValueTask", "IObservable<int>",
    ];

    private sealed record Mutation(int Kind, int At, int Other);

    private static readonly Gen<(int Source, List<Mutation> Mutations)> s_cases = Gen.Select(
        Gen.Int[0, s_sources.Length - 1],
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 10_000], Gen.Int[0, 10_000], (kind, at, other) => new Mutation(kind, at, other)).List[1, 3],
        (source, mutations) => (source, mutations));

    [Fact]
    public void Mutated_interfaces()
    {
        long iterations = long.TryParse(Environment.GetEnvironmentVariable("RATEGEN_FUZZ"), out long number) ? number : 200;
        s_cases.Sample(test => Bounded(Mutate(s_sources[test.Source], test.Mutations)), iter: iterations, threads: 1, print: test => Mutate(s_sources[test.Source], test.Mutations));
    }

    /// <summary>What mutations found.</summary>
    [Theory]
    [InlineData("[Get(\"/p\"), CursorPages(Items = \"items\", Next = \"next\")] IPages<P, int> M([PageToken<int>] string? token = null);")]
    [InlineData("[Get<int>(\"/p\")] Task M();")]
    [InlineData("[Get(\"/p\"), Timeout<int>(5)] Task M([Query<int>] string a);")]
    public void An_attribute_with_type_arguments_that_it_does_not_take(string method)
        => Check("[ApiClient(\"https://a.example\"), RateLimit(1, PerSecond)] public partial interface IApi { " + method + " } public record P(int[]? Items, string? Next);");

    // A parser that does not come to an end is a mistake like any other.
    private static void Bounded(string source) => Task.Run(() => Check(source)).WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult();

    private static void Check(string source)
    {
        CSharpCompilation before = Compile.Create(source);
        BothReadings.AreEqual(before);
        bool isValid = !HasErrors(before);
        GeneratorDriver driver = Compile.Driver().RunGeneratorsAndUpdateCompilation(before, out Compilation after, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Null(driver.GetRunResult().Results[0].Exception);
        Assert.Empty(diagnostics);
        HashSet<string> told = [.. Compile.Analyze(after).GetAwaiter().GetResult().Select(diagnostic => diagnostic.Id)];
        IEnumerable<string> named = driver.GetRunResult().Results[0].GeneratedSources.SelectMany(file => Id().Matches(file.SourceText.ToString()).Select(match => match.Value));
        Assert.DoesNotContain(named, id => !told.Contains(id));
        if (isValid)
        {
            Assert.Empty(after.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    private static bool HasErrors(Compilation compilation) => compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Mutate(string source, List<Mutation> mutations)
    {
        List<string> tokens = [.. CSharpSyntaxTree.ParseText(source, Compile.ParseOptions).GetRoot().DescendantTokens().Select(token => token.ToFullString())];
        foreach (Mutation mutation in mutations)
        {
            int at = mutation.At % tokens.Count, other = mutation.Other % tokens.Count;
            switch (mutation.Kind)
            {
                case 0:
                    tokens[at] = " ";
                    break;
                case 1:
                    tokens.Insert(at, " " + tokens[at]);
                    break;
                case 2:
                    (tokens[at], tokens[other]) = (tokens[other] + " ", tokens[at] + " ");
                    break;
                case 3:
                    tokens.Insert(at, " " + s_insertions[mutation.Other % s_insertions.Length] + " ");
                    break;
                default:
                    tokens[at] = " " + s_insertions[mutation.Other % s_insertions.Length] + " ";
                    break;
            }
        }

        return string.Concat(tokens);
    }

    [GeneratedRegex(@"RG\d{4}")]
    private static partial Regex Id();
}
