using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RateGen.DependencyInjection;

/// <summary>Makes registered clients. They are cheap: limits and connections belong to the process, not to the client.</summary>
internal static class ApiClientFactory
{
    /// <summary>The handler repeats a request by itself when an idle connection turns out to be closed; short idle times keep that rare.</summary>
    private static readonly TimeSpan s_idleTimeout = TimeSpan.FromSeconds(15);

    public static T Create<T>(IServiceProvider provider, string name, Action<IServiceProvider, ApiClientOptions> configure)
        where T : class, IApiClient<T>
    {
        ApiClientOptions options = provider.GetRequiredService<IOptionsFactory<ApiClientOptions>>().Create(name); // Its own: nobody else changes it.
        if (ReferenceEquals(options.TimeProvider, TimeProvider.System) && provider.GetService<TimeProvider>() is { } clock)
        {
            options.TimeProvider = clock;
        }

        configure(provider, options);
        return T.CreateClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), options);
    }

    /// <summary>A handler that sends one request for each permit: it follows no redirects.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionIdleTimeout = s_idleTimeout,
    };
}
