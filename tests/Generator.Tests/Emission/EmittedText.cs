using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>What is emitted for a source: as approved, and without a warning as if it were hand-written.</summary>
internal static class EmittedText
{
    public static async Task VerifyAsync(string name, string source, bool withJson = false, bool mayReport = false)
    {
        Output output = Compile.Run(Compile.Create(source), withJson);
        Assert.Empty(output.Findings());
        string told = string.Join("\n", (await Compile.Analyze(output.Compilation)).Where(static diagnostic => diagnostic.Id != "RG3028")); // Shapes of pages, not what a 429 means for them.
        Assert.True(mayReport == told.Length > 0, told);
        Snapshot.Verify(string.Join("\n", output.Files.Select(file => file.SourceText.ToString())), name);
    }
}
