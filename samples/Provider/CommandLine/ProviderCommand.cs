using RateGen.Samples.Provider.Hiker;
using RateGen.Samples.Provider.HyperSearch;

namespace RateGen.Samples.Provider.CommandLine;

/// <summary>The provider's command line.</summary>
public static class ProviderCommand
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        HikerAPI and HyperSearchX on this machine, with their limits enforced.

        Usage: dotnet run --project samples/Provider -- [options]

          --port N             HikerAPI on loopback port N, HyperSearchX on N+1; 0 is a free port for each (default 5080)
          --urls A[;B]         instead of --port: one address for both, or HikerAPI's and HyperSearchX's
          --algorithm NAME     how rates are counted: fixed, sliding or token (default sliding)
          --latency MS[±J]     an extra round trip for each request, half before it is counted: 2, 50±30 or 50+-30 (default 0)
          --plan NAME          HikerAPI plan of every key: free, start, standard, business or ultra (default standard)
          --search-plan NAME   HyperSearchX plan of every key: free, starter, pro or enterprise (default free)
          --pages N            pages of followers of each user (default 40)
          --used N             requests of its plan that every key has used before the start (default 0)
          --seed N             another seed makes other followers, request ids and latencies (default 1)
          --help               this text

        Any key is welcome: "x-access-key: anything" at HikerAPI, "Authorization: Bearer anything" at HyperSearchX.
        Arrivals per second and refusals: /stats
        """;

    private const int DefaultPort = 5080;

    /// <summary>Reads the command line; null when it asks for help.</summary>
    public static ProviderOptions? Parse(IReadOnlyList<string> commandLine)
    {
        Arguments arguments = new(commandLine);
        ProviderOptions options = new() { Addresses = OnLoopback(DefaultPort) };
        while (arguments.Next())
        {
            switch (arguments.Name)
            {
                case "--help" or "-h" or "-?":
                    return null;
                case "--port":
                    options = options with { Addresses = OnLoopback(arguments.Number(0, 65534)) };
                    break;
                case "--urls":
                    options = options with { Addresses = Urls(arguments.Text()) };
                    break;
                case "--algorithm":
                    options = options with { Algorithm = arguments.Algorithm() };
                    break;
                case "--latency":
                    options = options with { Latency = arguments.Latency() };
                    break;
                case "--plan":
                    options = options with { HikerPlan = arguments.OneOf(HikerPlan.All, plan => plan.Name) };
                    break;
                case "--search-plan":
                    options = options with { HyperSearchPlan = arguments.OneOf(HyperSearchPlan.All, plan => plan.Name) };
                    break;
                case "--pages":
                    options = options with { PagesPerUser = arguments.Number(1, 1_000_000) };
                    break;
                case "--used":
                    options = options with { RequestsUsed = arguments.Number(0, int.MaxValue) };
                    break;
                case "--seed":
                    options = options with { Seed = arguments.Number(int.MinValue, int.MaxValue) };
                    break;
                default:
                    throw arguments.Unknown();
            }
        }

        return options;
    }

    private static Uri[] OnLoopback(int port)
        => [new UriBuilder("http", "127.0.0.1", port).Uri, new UriBuilder("http", "127.0.0.1", port == 0 ? 0 : port + 1).Uri];

    private static Uri[] Urls(string text)
    {
        Uri[] addresses = [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(address => Arguments.Address("--urls", address))];
        if (addresses.Length is 0 or > 2 || addresses.Any(address => address.Scheme != "http"))
        {
            throw new UsageException($"--urls must be one or two http addresses with a semicolon between, not \"{text}\".");
        }

        return addresses;
    }
}
