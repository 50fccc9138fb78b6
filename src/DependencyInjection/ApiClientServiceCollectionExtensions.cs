using RateGen;
using RateGen.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients that RateGen generates.</summary>
public static class ApiClientServiceCollectionExtensions
{
    /// <summary>Registers a client that needs no options; its requests go through <see cref="IHttpClientFactory"/>.</summary>
    /// <typeparam name="T">The client interface.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>
    /// The builder of the named <see cref="HttpClient"/>. Its primary handler follows no redirects; a handler that repeats requests
    /// does so without permits and breaks the limits.
    /// </returns>
    public static IHttpClientBuilder AddApiClient<T>(this IServiceCollection services)
        where T : class, IApiClient<T>
        => services.AddApiClient<T>(static (_, _) => { });

    /// <summary>Registers a client whose requests go through <see cref="IHttpClientFactory"/>.</summary>
    /// <typeparam name="T">The client interface.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the API key and whatever else differs from the declaration.</param>
    /// <returns>
    /// The builder of the named <see cref="HttpClient"/>. Its primary handler follows no redirects; a handler that repeats requests
    /// does so without permits and breaks the limits.
    /// </returns>
    public static IHttpClientBuilder AddApiClient<T>(this IServiceCollection services, Action<ApiClientOptions> configure)
        where T : class, IApiClient<T>
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddApiClient<T>((_, options) => configure(options));
    }

    /// <summary>Registers a client whose requests go through <see cref="IHttpClientFactory"/>, configured with other services.</summary>
    /// <typeparam name="T">The client interface.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the API key and whatever else differs from the declaration.</param>
    /// <returns>
    /// The builder of the named <see cref="HttpClient"/>. Its primary handler follows no redirects; a handler that repeats requests
    /// does so without permits and breaks the limits.
    /// </returns>
    public static IHttpClientBuilder AddApiClient<T>(this IServiceCollection services, Action<IServiceProvider, ApiClientOptions> configure)
        where T : class, IApiClient<T>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        string name = typeof(T).FullName ?? typeof(T).Name;
        services.AddTransient(provider => ApiClientFactory.Create<T>(provider, name, configure));
        return services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(static () => ApiClientFactory.CreateHandler());
    }
}
