using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>Base interfaces of another project: as its assembly, and as its sources in the IDE.</summary>
public sealed class ReferencedBaseTests
{
    private const string Base = """
        namespace Shared;

        public interface IShared
        {
            [Get("/shared/{id}")] Task SharedAsync([AliasAs("id")] string key, double ratio = 0.5, string? text = null, CancellationToken cancellationToken = default);
            [Get("/{wrong}")] Task WrongAsync(CancellationToken cancellationToken = default);
        }

        [ApiClient("https://shared.example"), RateLimit(1, PerSecond)]
        public partial interface ISharedClient
        {
            [Get("/own")] Task OwnAsync(CancellationToken cancellationToken = default);
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Their_operations_are_served_and_their_mistakes_told_at_the_client(bool isCompiled)
    {
        CSharpCompilation shared = Compile.Run(Base).Compilation.WithAssemblyName("Shared");
        MetadataReference reference = isCompiled ? Image(shared) : shared.ToMetadataReference();
        CSharpCompilation project = Compile.Create("[ApiClient(\"https://a.example\"), RateLimit(1, PerSecond)] public partial interface IMine : Shared.IShared, Shared.ISharedClient { }").AddReferences(reference);
        Output output = Compile.Run(project);

        Assert.Empty(output.Findings());
        Assert.Contains("=> _pipeline.SendAsync(Operations.Shared, Request($\"/shared/{key}\").Query(\"ratio\", ratio).Query(\"text\", text), cancellationToken);", output.Text, StringComparison.Ordinal);
        Assert.Contains("double ratio = 0.5", output.Text, StringComparison.Ordinal);
        Assert.Contains("static new global::IMine Create(", output.Text, StringComparison.Ordinal);
        Diagnostic told = Assert.Single(await Compile.Analyze(output.Compilation));
        Assert.Equal("RG1001", told.Id);
        Assert.Equal("Source0.cs", told.Location.SourceTree?.FilePath);
    }

    private static PortableExecutableReference Image(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
