extern alias runtime;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using RateGen.CodeFixes;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.CodeFixes;

/// <summary>A source with a mistake, marked <c>{|RG0001:…|}</c>, and what the code fix makes of it: both are compiled with the generator's output.</summary>
internal sealed class CodeFixTest : CSharpCodeFixTest<ClientAnalyzer, ClientCodeFixProvider, DefaultVerifier>
{
    private static readonly ImmutableArray<MetadataReference> s_references = Compile.Create().References.ToImmutableArray();

    private CodeFixTest(string before, string after)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0"); // Those of this process: nothing is downloaded.
        TestState.AdditionalReferences.AddRange(s_references);
        TestState.Sources.Add(("Client.cs", before));
        TestState.Sources.Add(("GlobalUsings.cs", Compile.GlobalUsings));
        foreach (AdditionalText file in SpecText.Repository)
        {
            TestState.AdditionalFiles.Add((file.Path, file.GetText()!));
            FixedState.AdditionalFiles.Add((file.Path, file.GetText()!));
        }

        FixedState.Sources.Add(("Client.cs", after));
        FixedState.Sources.Add(("GlobalUsings.cs", Compile.GlobalUsings));
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        CodeActionValidationMode = CodeActionValidationMode.SemanticStructure;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    /// <summary>Runs the fix alone; for the whole document, project and solution too when <paramref name="all"/>. What remains to be told afterwards is marked in <paramref name="after"/>.</summary>
    public static Task RunAsync(string before, string after, bool all = false, params (string Key, string Value)[] properties)
    {
        CodeFixTest test = new(before, after) { CodeFixTestBehaviors = all ? CodeFixTestBehaviors.None : CodeFixTestBehaviors.SkipFixAllCheck };
        if (properties.Length > 0)
        {
            string config = "is_global = true\n" + string.Concat(properties.Select(property => $"{property.Key} = {property.Value}\n"));
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", config));
            test.FixedState.AnalyzerConfigFiles.Add(("/.globalconfig", config));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ClientGenerator), JsonGenerator.Create().GetType()];

    protected override Microsoft.CodeAnalysis.ParseOptions CreateParseOptions() => Compile.ParseOptions;
}
