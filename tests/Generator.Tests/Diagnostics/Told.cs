using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>What the analyzer tells about a source, as <c>id@text at the place</c>.</summary>
internal static class Told
{
    /// <summary>A client with one operation or some members.</summary>
    public static string Client(string members, string attributes = "[RateLimit(15, PerSecond)]") => $$"""
        using System.IO;
        using System.Text.Json.Nodes;

        namespace Sample;

        public sealed record User(string Id);
        public sealed record Page(List<User> Users, string? Next, int Total, [property: JsonPropertyName("a.b")] string? Dotted, Inner? Inner, string? next2, [property: JsonPropertyName("NEXT2")] string? Other);
        public sealed record Inner(string? Cursor, User?[] Nullable, Dictionary<string, string> Map, JsonNode? Node, [property: JsonIgnore] string? Hidden, decimal? Rate, string Text);

        {{attributes}}
        [ApiClient("https://a.example")]
        public partial interface IApi
        {
            {{members}}
        }
        """;

    /// <summary>The findings at info and above; fails when the emitted code has one of the compiler's.</summary>
    public static async Task<IReadOnlyList<string>> Of(string source, bool withInfo = false)
    {
        Output output = Compile.Run(source);
        Assert.Empty(output.Findings());
        ImmutableArray<Diagnostic> told = await Compile.Analyze(output.Compilation);
        return [.. told.Where(diagnostic => withInfo || diagnostic.Severity > DiagnosticSeverity.Info).Select(Describe)];
    }

    public static async Task<string> Message(string source)
    {
        Output output = Compile.Run(source);
        return Assert.Single(await Compile.Analyze(output.Compilation), diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).GetMessage(CultureInfo.InvariantCulture);
    }

    private static string Describe(Diagnostic diagnostic)
        => diagnostic.Id + "@" + diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan);
}
