using RateGen.Samples.Provider.Hiker;
using RateGen.Samples.Provider.HyperSearch;
using RateGen.Samples.Provider.Network;
using RateGen.Samples.Provider.Statistics;

namespace RateGen.Samples.Provider;

/// <summary>Both APIs in one Kestrel, which runs until it is disposed.</summary>
public sealed class ProviderHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ProviderHost(WebApplication application, ApiStatistics hiker, ApiStatistics hyperSearch)
    {
        _application = application;
        HikerStatistics = hiker;
        HyperSearchStatistics = hyperSearch;
        string[] addresses = [.. application.Urls];
        // The routes of the two APIs are disjoint, so each address serves both; two addresses let a client see two APIs, as in real life.
        HikerAddress = new(addresses[0]);
        HyperSearchAddress = new(addresses[^1]);
    }

    /// <summary>Where HikerAPI is.</summary>
    public Uri HikerAddress { get; }

    /// <summary>Where HyperSearchX is.</summary>
    public Uri HyperSearchAddress { get; }

    /// <summary>What arrived at HikerAPI.</summary>
    public ApiStatistics HikerStatistics { get; }

    /// <summary>What arrived at HyperSearchX.</summary>
    public ApiStatistics HyperSearchStatistics { get; }

    /// <summary>Starts both APIs. An address that is in use throws an <see cref="IOException"/>.</summary>
    public static async Task<ProviderHost> StartAsync(ProviderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        // Settings files of whatever folder the program is started in are none of its business.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // Only what nobody is told otherwise: a start that fails throws.
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The program that starts the host listens to Ctrl+C, not the host.
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        WebApplication application = builder.Build();
        foreach (Uri address in options.Addresses)
        {
            application.Urls.Add(address.GetLeftPart(UriPartial.Authority));
        }

        ApiStatistics hiker = new(options.TimeProvider), hyperSearch = new(options.TimeProvider);
        SimulatedNetwork network = new(options.Latency, options.Seed);
        new HikerApi(options).Map(new CountedEndpoints(application, network, hiker));
        new HyperSearchApi(options).Map(new CountedEndpoints(application, network, hyperSearch));
        StatisticsEndpoint.Map(application, () => new(hiker.Report(), hyperSearch.Report()));
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new(application, hiker, hyperSearch);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Whoever disposes has no more questions: requests under way are cut off rather than waited for.
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
