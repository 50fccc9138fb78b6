using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.House;

/// <summary>The code of docs/quotas.md compiles.</summary>
public sealed partial class QuotasPageTests
{
    [Fact]
    public async Task The_interface_and_its_use_compile_without_a_finding()
    {
        string[] blocks = [.. CodeBlock().Matches(Repository.Read("docs/quotas.md")).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, blocks.Length);
        string program = $$"""
            using RateGen.Quotas;

            internal static class Program
            {
                public static async Task Run(string key)
                {
                    {{blocks[1]}}
                }
            }

            public sealed record Found(int Total);
            public sealed record AccountUsage(int Used, int Quota, [property: JsonPropertyName("per_minute")] int PerMinute);

            // Stands for the class of the package RateGen.Sqlite.
            internal sealed class SqliteQuotaStore(string path) : IQuotaStore, IAsyncDisposable
            {
                private readonly MemoryQuotaStore _store = new();
                public string Path => path;
                public ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken) => _store.ReserveAsync(period, permits, quota, report, cancellationToken);
                public ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken) => _store.ReturnAsync(period, permits, cancellationToken);
                public ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken) => _store.LoadWindowAsync(limit, now, cancellationToken);
                public ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken) => _store.SaveWindowAsync(limit, owner, counts, cancellationToken);
                public ValueTask DisposeAsync() => default;
            }
            """;

        Output output = Compile.Run(blocks[0], program);
        ImmutableArray<Diagnostic> told = await Compile.Analyze(Compile.Create(blocks[0], program));

        Assert.DoesNotContain(output.Findings(), finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(told, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
