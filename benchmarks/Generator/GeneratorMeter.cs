using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RateGen.Benchmarks.Generator;

/// <summary>What one generator costs over one corpus.</summary>
internal sealed class GeneratorMeter(string name, ISourceGenerator generator, Corpus corpus)
{
    private readonly List<(double Milliseconds, long Bytes)> _cold = [];
    private readonly List<(double Milliseconds, long Bytes)> _edits = [];

    public string Name => name;

    public (double Milliseconds, double Megabytes) Cold => Median(_cold);

    public (double Milliseconds, double Megabytes) Edit => Median(_edits);

    /// <summary>Characters of output over the operations of the corpus.</summary>
    public int TextPerOperation { get; private set; }

    /// <summary>How many outputs an unrelated edit made anew.</summary>
    public int Reemitted { get; private set; }

    /// <summary>As the compiler does: the incremental generator of an assembly.</summary>
    public static ISourceGenerator Load(string assembly)
    {
        Type generator = Assembly.LoadFrom(assembly).GetTypes().Single(static type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IIncrementalGenerator)) && type.IsDefined(typeof(GeneratorAttribute)));
        return ((IIncrementalGenerator)Activator.CreateInstance(generator, nonPublic: true)!).AsSourceGenerator();
    }

    /// <summary>One cold run and some keystrokes in an unrelated file.</summary>
    public void Measure(int keystrokes)
    {
        CSharpCompilation compilation = corpus.Compile();
        GeneratorDriver driver = Corpus.Driver(generator);
        _cold.Add(Cost(() => driver = driver.RunGenerators(compilation)));
        for (int i = 0; i < keystrokes; i++)
        {
            CSharpCompilation edited = Corpus.Edit(compilation, i);
            _edits.Add(Cost(() => driver = driver.RunGenerators(edited)));
        }
    }

    /// <summary>Looks at the output once: that it compiles, how long it is and what an unrelated edit does to it.</summary>
    public void Inspect()
    {
        CSharpCompilation compilation = corpus.Compile();
        GeneratorDriver driver = Corpus.Driver(generator, tracks: true).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        if (output.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"What {name} emits for the corpus does not compile: {error}");
        }

        TextPerOperation = driver.GetRunResult().Results[0].GeneratedSources.Sum(static source => source.SourceText.Length) / (Corpus.Clients * Corpus.Operations);
        Reemitted = driver.RunGenerators(Corpus.Edit(compilation, 0)).GetRunResult().Results[0].TrackedOutputSteps.Values
            .SelectMany(static steps => steps).SelectMany(static step => step.Outputs)
            .Count(static step => step.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    private static (double, long) Cost(Action run)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        run();
        return ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static (double, double) Median(List<(double Milliseconds, long Bytes)> costs)
        => (costs.Select(static cost => cost.Milliseconds).Order().ElementAt(costs.Count / 2), costs.Select(static cost => cost.Bytes).Order().ElementAt(costs.Count / 2) / 1e6);
}
