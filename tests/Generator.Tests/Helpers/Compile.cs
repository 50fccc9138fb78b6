extern alias runtime;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RateGen.Generator.Tests.Helpers;

/// <summary>Compiles sources against the real runtime, as a user's project does.</summary>
internal static class Compile
{
    /// <summary>What the SDK and the package add to every file.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Net.Http;
        global using System.Text.Json;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using RateGen;
        global using static RateGen.RatePeriod;
        """;

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        warningLevel: 9999,
        generalDiagnosticOption: ReportDiagnostic.Default,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        // The packages of a test project and the shared framework may both be there.
        specificDiagnosticOptions: ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress).Add("CS1591", ReportDiagnostic.Suppress));

    private static readonly ImmutableArray<MetadataReference> s_references = References();

    // Made once: what is added to it shares the symbols of its references, which cost more than most sources.
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create("Sample", [Parse(GlobalUsings, "GlobalUsings.cs")], s_references, s_options);

    public static CSharpCompilation Create(params string[] sources)
        => s_empty.AddSyntaxTrees([.. sources.Select((source, index) => Parse(source, $"Source{index}.cs"))]);

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);

    public static GeneratorDriver Driver(bool tracks = false, ImmutableArray<AdditionalText>? files = null) => CSharpGeneratorDriver.Create(
        [new ClientGenerator().AsSourceGenerator()],
        files ?? SpecText.Repository,
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracks));

    /// <summary>The generator's output; with that of System.Text.Json's own generator in the compilation when <paramref name="withJson"/>.</summary>
    public static Output Run(CSharpCompilation compilation, bool withJson = false, ImmutableArray<AdditionalText>? files = null)
    {
        IIncrementalGenerator[] generators = withJson ? [new ClientGenerator(), JsonGenerator.Create()] : [new ClientGenerator()];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generators.Select(generator => generator.AsSourceGenerator()), files ?? SpecText.Repository, ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return new Output((CSharpCompilation)after, driver.GetRunResult().Results[0]);
    }

    public static Output Run(params string[] sources) => Run(Create(sources));

    /// <summary>What the analyzer tells about the compilation that includes the generated code.</summary>
    public static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, params (string Key, string Value)[] properties) => Analyze(compilation, SpecText.Repository, properties);

    /// <summary>What the analyzer tells about the compilation beside some additional files.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, ImmutableArray<AdditionalText> files, params (string Key, string Value)[] properties)
    {
        AnalyzerOptions options = new(files, new Properties(properties));
        List<Exception> thrown = [];
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new ClientAnalyzer()], new CompilationWithAnalyzersOptions(
            options, onAnalyzerException: (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(thrown);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static ImmutableArray<MetadataReference> References()
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. platform.Where(path => Path.GetDirectoryName(path) == framework).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(runtime::RateGen.ApiClientOptions).Assembly.Location),
        ];
    }

    private sealed class Properties((string Key, string Value)[] properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values((string Key, string Value)[] properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = properties.FirstOrDefault(property => property.Key == key).Value;
                return value is not null;
            }
        }
    }
}
