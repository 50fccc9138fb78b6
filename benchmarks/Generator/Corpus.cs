using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RateGen.Benchmarks.Generator;

/// <summary>40 clients of 12 operations beside files that hold other interfaces, each with a base list: what a large solution looks like to a generator.</summary>
internal sealed class Corpus
{
    public const int Clients = 40, Operations = 12;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(ApiClientOptions).Assembly.Location)
            .Append(typeof(Refit.RestService).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CorpusLibrary _library;
    private readonly int _otherFiles;

    private Corpus(CorpusLibrary library, int otherFiles) => (_library, _otherFiles) = (library, otherFiles);

    public static Corpus OfRateGen(int otherFiles) => new(CorpusLibrary.RateGen, otherFiles);

    public static Corpus OfRefit(int otherFiles) => new(CorpusLibrary.Refit, otherFiles);

    /// <summary>A compilation that nothing has bound yet.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Corpus",
        [
            .. Enumerable.Range(0, Clients).Select(number => Parse(_library.Client(number, Operations), $"Client{number}.cs")),
            .. Enumerable.Range(0, _otherFiles).Select(number => Parse(Other(number), $"Other{number}.cs")),
            Parse("public class Edited { }", "Edited.cs"),
        ],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation after a keystroke in a file that has nothing to do with the clients.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int keystroke)
    {
        SyntaxTree edited = compilation.SyntaxTrees.First(static tree => tree.FilePath == "Edited.cs");
        return compilation.ReplaceSyntaxTree(edited, Parse($"public class Edited {{ int x{keystroke}; }}", edited.FilePath));
    }

    public static GeneratorDriver Driver(ISourceGenerator generator, bool tracks = false)
        => CSharpGeneratorDriver.Create([generator], parseOptions: s_parse, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracks));

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parse, path, Encoding.UTF8);

    private static string Other(int number)
        => $"namespace Other.N{number % 20} {{ public interface IOther{number} : System.IDisposable {{ int M(string text); void N(); }} public class C{number} : IOther{number} {{ public int M(string text) => 1; public void N() {{ }} public void Dispose() {{ }} }} }}";
}
