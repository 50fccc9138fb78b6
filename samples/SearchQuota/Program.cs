using System.Globalization;
using RateGen.Samples.SearchQuota;
using Spectre.Console;

// SearchQuota [searches]   how many searches the table of plans is for; 25,000 by default
if (args is [string text, ..] && (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long _) || text == "0"))
{
    Console.Error.WriteLine("SearchQuota [searches]: the number of searches must be a whole number from 1.");
    return 2;
}

long searches = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 25_000;
return await SearchQuotaProgram.RunAsync(AnsiConsole.Console, searches);
