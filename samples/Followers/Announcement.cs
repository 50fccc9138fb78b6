using System.Globalization;
using RateGen.Samples.Followers.Api;
using RateGen.Samples.Followers.Checkpoints;
using RateGen.Samples.Followers.CommandLine;
using RateGen.Samples.Provider;

namespace RateGen.Samples.Followers;

/// <summary>The first line: who is asked, and what it allows.</summary>
internal static class Announcement
{
    public static void Write(FollowersOptions options, Uri? address, Balance balance, Checkpoint? begin)
    {
        ProviderOptions provider = options.Provider;
        string where = options.Key is null
            ? string.Create(CultureInfo.InvariantCulture, $"The embedded HikerAPI ({provider.HikerPlan.Name} plan, {provider.Algorithm.ToString().ToLowerInvariant()} counting, {provider.Latency})")
            : $"HikerAPI at {address ?? new Uri("https://api.hikerapi.com")}";
        string left = balance.Requests is { } requests ? string.Create(CultureInfo.InvariantCulture, $"; {Count(requests)} left") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{where} allows {Count(balance.Rate)} per second{left}."));
        if (begin is not null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Goes on where the last run ended: {options.Out} holds {begin.Users.Values.Sum(static user => user.Followers)} followers from {begin.Users.Values.Sum(static user => user.Pages)} pages."));
        }
    }

    private static string Count(long requests) => requests == 1 ? "1 request" : string.Create(CultureInfo.InvariantCulture, $"{requests} requests");
}
