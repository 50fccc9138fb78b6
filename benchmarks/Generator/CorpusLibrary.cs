using System.Text;

namespace RateGen.Benchmarks.Generator;

/// <summary>How the same clients are written for one of the two libraries.</summary>
/// <param name="Usings">The namespaces of its attributes.</param>
/// <param name="Markers">What stands before the name of an interface; {0} is its number.</param>
internal sealed record CorpusLibrary(string Usings, string Markers)
{
    public static readonly CorpusLibrary RateGen = new(
        "using RateGen; using static RateGen.RatePeriod;",
        "[ApiClient(\"https://a{0}.example\"), ApiKey(Header = \"x-key\"), RateLimit(15, PerSecond), RetryOn429]\npublic partial interface");

    public static readonly CorpusLibrary Refit = new("using Refit;", "public interface");

    /// <summary>The source of one client.</summary>
    public string Client(int number, int operations)
    {
        StringBuilder text = new();
        text.Append("using System.Threading; using System.Threading.Tasks;\n").Append(Usings).Append("\nnamespace Clients;\n");
        text.Append(Markers.Replace("{0}", $"{number}", StringComparison.Ordinal)).Append($" IClient{number}Api\n{{\n");
        for (int i = 0; i < operations; i++)
        {
            text.Append("    ").Append((i % 6) switch
            {
                0 or 1 => $"[Get(\"/things/{{id}}/of{i}\")] Task<Thing{number}> GetThing{i}Async(string id, int page = 1, CancellationToken cancellationToken = default);",
                2 => $"[Get(\"/things{i}\")] Task<Thing{number}> FindThing{i}Async([AliasAs(\"q\")] string query, string? sort, int? page, CancellationToken cancellationToken = default);",
                3 => $"[Post(\"/things{i}\")] Task<Thing{number}> AddThing{i}Async([Body] Thing{number} thing, CancellationToken cancellationToken = default);",
                4 => $"[Put(\"/things/{{id}}/of{i}\")] Task<Thing{number}> PutThing{i}Async(string id, [Body] Thing{number} thing, CancellationToken cancellationToken = default);",
                _ => $"[Delete(\"/things/{{id}}/of{i}\")] Task DeleteThing{i}Async(string id, [Header(\"X-Reason\")] string? reason, CancellationToken cancellationToken = default);",
            }).Append('\n');
        }

        return text.Append($"}}\npublic sealed record Thing{number}(string Id);\n").ToString();
    }
}
