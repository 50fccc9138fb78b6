using RateGen.Samples.Followers.Api;
using RateGen.Samples.Followers.Checkpoints;
using RateGen.Samples.Followers.CommandLine;
using RateGen.Samples.Followers.Fetching;
using RateGen.Samples.Followers.Views;
using RateGen.Samples.Provider;
using RateGen.Samples.Provider.CommandLine;
using Spectre.Console;

namespace RateGen.Samples.Followers;

/// <summary>From the options to the exit code.</summary>
internal static class FollowersProgram
{
    private const string EmbeddedKey = "embedded";

    public static async Task<int> RunAsync(FollowersOptions options, CancellationToken cancellationToken)
    {
        CheckpointFile checkpoint = new(options.Out);
        Checkpoint? begin = options.Naive || options.Anew ? null : checkpoint.Load();
        using FollowerWriter writer = Open(options, checkpoint, begin);
        try
        {
            return await FetchAsync(options, writer, begin, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped before the first page.");
            return ExitCodes.Stopped;
        }
        catch (Exception exception) when (exception is ApiException or HttpRequestException or OperationCanceledException)
        {
            Console.Error.WriteLine($"The balance could not be read: {exception.Message}");
            return ExitCodes.Failed;
        }
    }

    private static async Task<int> FetchAsync(FollowersOptions options, FollowerWriter writer, Checkpoint? begin, CancellationToken cancellationToken)
    {
        await using ProviderHost? provider = options.Key is null ? await ProviderHost.StartAsync(options.Provider, cancellationToken) : null;
        using RoundTripMeter meter = new(TimeProvider.System);
        Uri? address = provider?.HikerAddress ?? options.BaseAddress;
        using HttpClient client = new(meter) { BaseAddress = address ?? (options.Naive ? new("https://api.hikerapi.com") : null) };
        string key = options.Key ?? EmbeddedKey;
        using NaiveSource? naive = options.Naive ? new(client, key) : null;
        IFollowerSource source = naive is not null ? naive : new GeneratedSource(IHikerApi.Create(client, new ApiClientOptions { ApiKey = key }));
        Balance balance = await source.GetBalanceAsync(cancellationToken);
        Announcement.Write(options, address, balance, begin);
        int? pages = provider is null ? null : options.Provider.PagesPerUser;
        FollowerJob job = new(source, writer, [.. options.Users.Select(user => new UserProgress(user, pages, begin?.Users.GetValueOrDefault(user)))], meter.Rate, balance.Rate);
        await ShowAsync(job, job.RunAsync(cancellationToken));
        return Ending.Write(job, source, writer, meter, cancellationToken);
    }

    private static async Task ShowAsync(FollowerJob job, Task running)
    {
        bool live = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true };
        await (live
            ? new LiveView(AnsiConsole.Console, TimeProvider.System).ShowAsync(job, running)
            : new PlainView(Console.Out, TimeProvider.System).ShowAsync(job, running));
        await running;
    }

    private static FollowerWriter Open(FollowersOptions options, CheckpointFile checkpoint, Checkpoint? begin)
    {
        try
        {
            if (begin is null)
            {
                checkpoint.Delete(); // The file that it speaks of is overwritten.
            }

            return new(options.Out, options.Naive ? null : checkpoint, begin);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--out cannot be written: {exception.Message}");
        }
    }
}
