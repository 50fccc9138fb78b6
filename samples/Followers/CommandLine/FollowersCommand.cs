using RateGen.Samples.Provider.CommandLine;

namespace RateGen.Samples.Followers.CommandLine;

/// <summary>The command line.</summary>
internal static class FollowersCommand
{
    /// <summary>The environment variable that may hold the key.</summary>
    public const string KeyVariable = "HIKERAPI_KEY";

    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        Fetches all followers of several users at once, under one API key, at the full speed of the provider's limit.

        Usage: dotnet run --project samples/Followers -- [options]

          --users A,B,C        whose followers (default 1553030189,12345,4238157586)
          --out FILE           where they go, one JSON object a line (default followers.jsonl)
          --anew               overwrite FILE, also when the last run was stopped or failed: otherwise this one goes on there
          --naive              fetch with the provider's own example instead: a semaphore, and 2 s of sleep after a 429

        The real HikerAPI:
          --key KEY            the API key; or set HIKERAPI_KEY
          --base-address URL   another address than https://api.hikerapi.com

        Without a key the provider runs inside the program:
          --pages N            pages of followers of each user (default 40)
          --algorithm NAME     how it counts: fixed, sliding or token (default sliding)
          --latency MS[±J]     an extra round trip: 2, 50±30 or 50+-30 (default 50±30)
          --plan NAME          free (1 request per second), start, standard, business or ultra (default standard)
          --used N             requests of the plan that were used before (default 0)
          --seed N             another seed makes other followers and latencies (default 1)
          --help               this text

        Any of these options runs the embedded provider even when HIKERAPI_KEY is set.
        Exit codes: 0 all fetched, 1 something failed, 2 wrong arguments, 130 stopped with Ctrl+C. What was fetched is always kept, and FILE.checkpoint
        beside it says where the next run goes on; --naive has no such thing.
        """;

    /// <summary>Reads the command line; null when it asks for help.</summary>
    public static FollowersOptions? Parse(IReadOnlyList<string> commandLine, string? keyVariable)
    {
        Arguments arguments = new(commandLine);
        FollowersOptions options = new();
        string? embedded = null;
        while (arguments.Next())
        {
            switch (arguments.Name)
            {
                case "--help" or "-h" or "-?":
                    return null;
                case "--users":
                    options = options with { Users = Users(arguments.Text()) };
                    break;
                case "--out":
                    options = options with { Out = arguments.Text() };
                    break;
                case "--anew":
                    options = options with { Anew = true };
                    break;
                case "--naive":
                    options = options with { Naive = true };
                    break;
                case "--key":
                    options = options with { Key = arguments.Text() };
                    break;
                case "--base-address":
                    options = options with { BaseAddress = Arguments.Address(arguments.Name, arguments.Text()) };
                    break;
                default:
                    options = options with { Provider = EmbeddedProvider.Read(arguments, options.Provider) };
                    embedded = arguments.Name;
                    break;
            }
        }

        return Check(options, embedded, keyVariable);
    }

    private static FollowersOptions Check(FollowersOptions options, string? embedded, string? keyVariable)
    {
        if (embedded is not null && (options.Key is not null || options.BaseAddress is not null))
        {
            throw new UsageException($"{embedded} is for the embedded provider; leave it out, or leave out {(options.Key is not null ? "--key" : "--base-address")}.");
        }

        if (embedded is not null || options.Key is not null)
        {
            return options;
        }

        if (string.IsNullOrEmpty(keyVariable))
        {
            return options.BaseAddress is null ? options : throw new UsageException($"--base-address needs a key: give --key or set {KeyVariable}.");
        }

        return options with { Key = keyVariable };
    }

    private static string[] Users(string text)
    {
        string[] users = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        return users.Length > 0 ? users : throw new UsageException($"--users must be user ids with commas between, not \"{text}\".");
    }
}
