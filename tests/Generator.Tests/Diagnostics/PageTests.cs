using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Tests.Helpers;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>Every diagnostic has a page whose wrong example raises exactly it and whose right example raises nothing, a release row, a help link and a line in the index.</summary>
public sealed class PageTests
{
    /// <summary>The types that the examples speak of.</summary>
    private const string Types = """
        public sealed record User(string Id, string Name);
        public sealed record UserPage(List<User> Users, string? Next, int Total);
        public sealed record TwoLists(List<User> Users, List<User> Blocked, string? Next);
        public sealed record UserSlice(List<User> Users, string? NextCursor);
        public sealed record AnyPage(List<User> Users, object Meta);
        public sealed record DeepPage(List<User> Users, DeepMeta? Meta);
        public sealed record DeepMeta(DeepPaging? Paging);
        public sealed record DeepPaging(DeepCursors? Cursors);
        public sealed record DeepCursors(string? After);
        public sealed record IdPage(List<User> Users, long NextId, int Total);
        public sealed record LoosePage(List<User> Users, JsonElement Meta);
        public sealed record Balance(int Rate, string Plan);
        public sealed record Usage(int Used, int Quota, string Plan);
        """;

    /// <summary>Where the files of an example lie: its API has the id "example".</summary>
    private const string Folder = "/api-specs/example/";

    /// <summary>The one id that MSBuild reports, not the compiler: it has a page and no descriptor.</summary>
    private const string OfTheBuild = "RG0060";

    public static TheoryData<string> Ids => [.. DescriptorIndex.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Every_id_has_one_descriptor_and_every_descriptor_its_constant()
    {
        string[] ids = [.. typeof(DiagnosticIds).GetFields().Select(field => (string)field.GetValue(null)!)];

        Assert.Equal(ids.Order(StringComparer.Ordinal), DescriptorIndex.All.Select(descriptor => descriptor.Id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_raises_exactly_this(string id)
    {
        DiagnosticPage page = DiagnosticPage.Read(id);
        (Output output, ImmutableArray<Diagnostic> told) = await Run(page.Wrong, page.Project, page.Files);

        Assert.Equal([id], told.Select(diagnostic => diagnostic.Id).Distinct());
        Assert.All(told, diagnostic => Assert.Contains(diagnostic.Location.GetLineSpan().Path, page.Files.Select(file => Folder + file.Name).Append("Source0.cs")));
        Assert.All(told, diagnostic => Assert.DoesNotMatch(@"\{\d\}", diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Empty(output.Findings());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_raises_nothing(string id)
    {
        DiagnosticPage page = DiagnosticPage.Read(id);
        (Output output, ImmutableArray<Diagnostic> told) = await Run(page.Right, page.Project?.Split('=')[0] is "LangVersion" or "twice" ? null : page.Project, []);

        Assert.Empty(told);
        Assert.Empty(output.Findings());
        Assert.NotEmpty(output.Files);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_the_row_and_the_link_agree_with_the_descriptor(string id)
    {
        DiagnosticDescriptor descriptor = DescriptorIndex.All.Single(descriptor => descriptor.Id == id);
        DiagnosticPage page = DiagnosticPage.Read(id);
        string rows = Repository.Read("src/Generator/AnalyzerReleases.Unshipped.md") + Repository.Read("src/Generator/AnalyzerReleases.Shipped.md");

        Assert.Equal(descriptor.Title.ToString(CultureInfo.InvariantCulture), page.Title);
        Assert.Equal(descriptor.DefaultSeverity.ToString(), page.Severity, ignoreCase: true);
        Assert.Contains($"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", rows, StringComparison.Ordinal);
        Assert.Equal($"https://github.com/rategen/rategen/blob/main/docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Fact]
    public void The_index_lists_every_diagnostic()
    {
        string expected = Index();
        string path = Path.Combine(Repository.Root, "docs", "diagnostics", "README.md");
        if (!File.Exists(path) || Repository.Read("docs/diagnostics/README.md") != expected)
        {
            string received = Path.ChangeExtension(path, ".received.md");
            File.WriteAllText(received, expected);
            Assert.Fail($"The index is not what the descriptors say: replace {path} by {received}.");
        }
    }

    [Fact]
    public void No_page_is_left_over()
        => Assert.Equal(
            DescriptorIndex.All.Select(descriptor => descriptor.Id + ".md").Append("README.md").Append(OfTheBuild + ".md").Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics")).Select(path => Path.GetFileName(path)!).Where(name => !name.Contains(".received.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static async Task<(Output Output, ImmutableArray<Diagnostic> Told)> Run(string example, string? project, (string Name, string Text)[] files)
    {
        ImmutableArray<AdditionalText> specs = SpecText.Repository.AddRange(files.Select(file => new SpecText(Folder + file.Name, file.Text)));
        string source = example.Contains("namespace ", StringComparison.Ordinal) ? example : "namespace Examples;\n\n" + example;
        CSharpCompilation compilation = Compile.Create(source, "namespace Examples;\n" + Types);
        (string Key, string Value)[] properties = [];
        switch (project?.Split('='))
        {
            case ["LangVersion", { } version]:
                Assert.True(LanguageVersionFacts.TryParse(version, out LanguageVersion language));
                compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree
                    => CSharpSyntaxTree.ParseText(tree.GetText(TestContext.Current.CancellationToken), Compile.ParseOptions.WithLanguageVersion(language), tree.FilePath)));
                break;
            case ["twice", { } id]:
                specs = specs.AddRange(SpecText.Repository.Where(file => file.Path.Contains("/" + id + "/", StringComparison.Ordinal)).Select(file => new SpecText("/linked" + file.Path, file.GetText(TestContext.Current.CancellationToken)!)));
                break;
            case [{ } key, { } value]:
                properties = [("build_property." + key, value)];
                break;
        }

        Output output = Compile.Run(compilation, withJson: example.Contains("JsonSerializerContext", StringComparison.Ordinal), specs);
        return (output, await Compile.Analyze(output.Compilation, specs, properties));
    }

    private static string Index()
    {
        StringBuilder text = new("""
            # Diagnostics

            What RateGen tells at compile time. Severities can be changed in `.editorconfig` (`dotnet_diagnostic.RG1014.severity = none`), and single places
            can be excepted with `#pragma warning disable` or `[SuppressMessage]`. An operation with an error is emitted with a body that throws the id, so
            switching an error off does not make it work. What the compiler itself refuses, such as a type that does not exist or a constraint
            that is not met, it tells once, where it was written: the class of such a client is not emitted until it is mended. Types such as `User` in the examples stand for your own.

            """.Replace("\r\n", "\n", StringComparison.Ordinal));
        foreach (IGrouping<string, DiagnosticDescriptor> range in DescriptorIndex.All.GroupBy(descriptor => descriptor.Id[..3]))
        {
            text.Append('\n').Append("## ").Append(range.Key).Append("xxx ").Append(range.First().Category["RateGen.".Length..]).Append("\n\n| id | severity | title |\n|---|---|---|\n");
            foreach (DiagnosticDescriptor descriptor in range)
            {
                text.Append(CultureInfo.InvariantCulture, $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | {descriptor.Title} |\n");
            }
        }

        string title = Repository.Read($"docs/diagnostics/{OfTheBuild}.md").Split('\n')[0][$"# {OfTheBuild}: ".Length..];
        return text.Append(CultureInfo.InvariantCulture, $"\n## From the build\n\n| id | severity | title |\n|---|---|---|\n| [{OfTheBuild}]({OfTheBuild}.md) | error | {title} |\n").ToString();
    }
}
