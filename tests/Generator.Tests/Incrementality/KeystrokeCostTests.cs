using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Incrementality;

/// <summary>What one keystroke in an unrelated file costs: 40 clients of 12 operations beside other interfaces.</summary>
public sealed class KeystrokeCostTests
{
    [Fact]
    public void An_unrelated_edit_allocates_little_and_no_more_with_more_files()
    {
        long few = Measure(100);
        long many = Measure(1000);
        TestContext.Current.TestOutputHelper?.WriteLine($"beside 100 files: {few:N0} B, beside 1,000 files: {many:N0} B");

        Assert.InRange(many, 0, 4_000_000);
        Assert.InRange(many, 0, (few * 5 / 4) + 500_000);
    }

    [Fact]
    public void One_operation_is_at_most_1_KB_of_text()
    {
        int one = Compile.Run(Client(0, operations: 1)).Text.Length;
        int twelve = Compile.Run(Client(0, operations: 12)).Text.Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"one more operation: {(twelve - one) / 11} characters");

        Assert.InRange((twelve - one) / 11, 0, 1024);
    }

    private static long Measure(int otherFiles)
    {
        List<string> sources = [.. Enumerable.Range(0, 40).Select(number => Client(number, 12)), .. Enumerable.Range(0, otherFiles).Select(Other), "public class Edited { }"];
        CSharpCompilation compilation = Compile.Create([.. sources]);
        GeneratorDriver driver = Compile.Driver().RunGenerators(compilation);
        SyntaxTree edited = compilation.SyntaxTrees.Last();
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            CSharpCompilation next = compilation.ReplaceSyntaxTree(edited, Compile.Parse($"public class Edited {{ int x{i}; }}", edited.FilePath));

            long before = GC.GetAllocatedBytesForCurrentThread();
            driver.RunGenerators(next);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static string Other(int number) => $"namespace Other.N{number % 20} {{ public interface IOther{number} {{ int M(string text); void N(); }} public class C{number} : IOther{number} {{ public int M(string text) => 1; public void N() {{ }} }} }}";

    private static string Client(int number, int operations)
    {
        StringBuilder text = new($"[ApiClient(\"https://a{number}.example\"), ApiKey(Header = \"x-key\"), RateLimit(15, PerSecond), RetryOn429, Exhausted(402)]\npublic partial interface IClient{number}Api\n{{\n");
        for (int i = 0; i < operations; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    [Get(\"/things/{{id}}/of{i}\")] Task<Thing{number}> GetThing{i}Async(string id, int page = 1, CancellationToken cancellationToken = default);\n");
        }

        return text.Append($"}}\npublic sealed record Thing{number}(string Id);\n").ToString();
    }
}
