using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>The emitted code as people read it. Each text is also compiled without a warning as if it were hand-written.</summary>
public sealed class ClientSnapshotTests
{
    [Fact]
    public Task The_HikerAPI_client_of_the_design() => Verify("IHikerApi", Sources.Hiker);

    [Fact]
    public Task The_HyperSearchX_client_of_the_design() => Verify("IHyperSearchApi", Sources.HyperSearch);

    private static async Task Verify(string name, string source)
    {
        Output output = Compile.Run(source);
        Assert.Empty(output.Findings());
        Assert.Empty(await Compile.Analyze(output.Compilation));
        Snapshot.Verify(string.Join("\n", output.Files.Select(file => file.SourceText.ToString())), name);
    }
}
