using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>The usual ways to except a place or to change a severity work, because every location is a real one.</summary>
public sealed class SuppressionTests
{
    private const string Method = "[Get(\"/\")] Task M();";

    [Fact]
    public async Task A_pragma_excepts_a_place()
        => Assert.Equal(["RG1014@N"], await Told.Of(Told.Client($"#pragma warning disable RG1014\n{Method}\n#pragma warning restore RG1014\n[Get(\"/\")] Task N();"), withInfo: true));

    [Fact]
    public async Task An_attribute_excepts_a_member()
        => Assert.Empty(await Told.Of(Told.Client($"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"RateGen.Routes\", \"RG1014\")] {Method}"), withInfo: true));

    [Fact]
    public async Task The_editor_config_changes_a_severity()
    {
        CSharpCompilation compilation = Compile.Create(Told.Client(Method));
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severity("RG1014", ReportDiagnostic.Error)));
        Output output = Compile.Run(compilation);

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await Compile.Analyze(output.Compilation)).Severity);
    }

    private sealed class Severity(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = default;
            return false;
        }

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = severity;
            return diagnosticId == id;
        }
    }
}
