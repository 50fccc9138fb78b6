using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Incrementality;

/// <summary>What an edit causes: nothing but what it changes.</summary>
public sealed class CachingTests
{
    private const string Other = "namespace Other; public interface IOther { void M(); }";

    private readonly Keystroke _keystroke = new(Sources.Hiker, Sources.HyperSearch, "[RateLimit(1, PerSecond)] public partial interface IThird { [Get(\"/\")] Task GetAsync(); }", Other);

    [Fact]
    public void An_unrelated_edit_emits_nothing()
    {
        Reasons reasons = _keystroke.Edit(3, Other.Replace("void M()", "void N(int x)", StringComparison.Ordinal));

        Assert.All(reasons.Models, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.All(reasons.Outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(3, reasons.Outputs.Count);
    }

    [Fact]
    public void A_comment_above_the_interface_emits_nothing()
    {
        Reasons reasons = _keystroke.Edit(0, Sources.Hiker.Replace("[ApiClient(", "// new\n\n/* lines */ [ApiClient(", StringComparison.Ordinal));

        Assert.All(reasons.Models, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.All(reasons.Outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_attribute_emits_its_client_alone()
    {
        Reasons reasons = _keystroke.Edit(0, Sources.Hiker.Replace("[RateLimit(15", "[RateLimit(16", StringComparison.Ordinal));

        Assert.Single(reasons.Models, reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(reasons.Outputs, reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(2, reasons.Outputs.Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_renamed_member_of_a_page_in_another_file_emits_its_client()
    {
        Keystroke keystroke = new(Sources.Hiker.Replace("public sealed record Followers(IReadOnlyList<User> Users);", "", StringComparison.Ordinal),
            "namespace Samples; public sealed record Followers(IReadOnlyList<User> Users);");

        Reasons reasons = keystroke.Edit(1, "namespace Samples; public sealed record Followers([property: JsonPropertyName(\"users\")] IReadOnlyList<User> All);");

        Assert.Equal([IncrementalStepRunReason.Modified], reasons.Outputs);
    }

    [Fact]
    public void A_mistake_in_one_operation_leaves_the_other_clients_alone()
    {
        Reasons reasons = _keystroke.Edit(0, Sources.Hiker.Replace("\"/sys/balance\"", "\"/sys/{balance}\"", StringComparison.Ordinal));

        Assert.Equal(2, reasons.Outputs.Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    /// <summary>A compilation of some files that was generated once.</summary>
    private sealed class Keystroke
    {
        private readonly CSharpCompilation _compilation;
        private readonly GeneratorDriver _driver;

        public Keystroke(params string[] sources)
        {
            _compilation = Compile.Create(sources);
            _driver = Compile.Driver(tracks: true).RunGenerators(_compilation);
        }

        public Reasons Edit(int source, string text)
        {
            SyntaxTree tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == $"Source{source}.cs");
            Assert.NotEqual(tree.ToString(), text);
            GeneratorRunResult result = _driver.RunGenerators(_compilation.ReplaceSyntaxTree(tree, Compile.Parse(text, tree.FilePath))).GetRunResult().Results[0];
            return new Reasons(
                [.. result.TrackedSteps.Where(step => step.Key is TrackingNames.ApiClients or TrackingNames.RateLimitedClients).SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)],
                [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)]);
        }
    }

    private sealed record Reasons(IReadOnlyList<IncrementalStepRunReason> Models, IReadOnlyList<IncrementalStepRunReason> Outputs);
}
