using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Specs;

namespace RateGen.Generator.Tests.Specs;

/// <summary>A description of 13 MB costs little beyond the host's own text. Its time is reported by <c>eng/large-spec.sh</c>: a busy machine would fail a test of it.</summary>
public sealed class LargeDescriptionTests
{
    private const int Seed = 1;
    private const long MostBytes = 30_000_000;

    [Fact]
    public void It_is_read_in_chunks_with_few_bytes()
    {
        CountingText text = Text();
        Assert.InRange(text.Length, 12_500_000, 13_500_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        OpenApiIndex index = OpenApiIndexReader.Read(text);
        OperationFacts facts = index.Operation("GET", "/things500/{id}")!;
        string? missing = SchemaReader.Missing(index, facts.Response!.Value, ["nothing"]);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, MostBytes);
        Assert.Null(index.Mistake);
        Assert.Equal(LargeDescription.Operations, index.Operations.Count);
        Assert.Equal(["id", "page"], facts.Parameters.Select(parameter => parameter.Name));
        Assert.NotNull(missing);
        Assert.InRange(text.LargestCopy, 1, 8192);
        Assert.InRange(text.Copied, text.Length, text.Length + 500_000);
    }

    [Fact(Explicit = true)]
    public void Time()
    {
        CountingText text = Text();
        Stopwatch cold = Stopwatch.StartNew();
        OpenApiIndexReader.Read(text);
        cold.Stop();
        List<double> milliseconds = [];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 7; i++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            OpenApiIndexReader.Read(text);
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        TestContext.Current.SendDiagnosticMessage($"{text.Length / 1e6:0.0} million letters, {LargeDescription.Operations} operations: first {cold.Elapsed.TotalMilliseconds:0} ms, median {milliseconds.Order().ElementAt(3):0} ms, least {milliseconds.Min():0} ms, {(GC.GetAllocatedBytesForCurrentThread() - before) / 7 / 1e6:0.0} MB allocated (figures to reach: 300 ms, 30 MB)");
        Assert.NotEmpty(milliseconds);
    }

    // As a host reads a file: in UTF-8, into a text of chunks.
    private static CountingText Text() => new(SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(LargeDescription.Create(Seed)))));
}
