using Microsoft.Extensions.Configuration;
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
        string name = NameOf<T>();
        services.AddTransient(provider => ApiClientFactory.Create<T>(provider, name, configure));
        return AddHttpClient(services, name);
    }

    /// <summary>Registers a client whose options are read from configuration: <c>ApiKey</c>, <c>BaseAddress</c>, <c>QueueLimit</c>, <c>Deadline</c> and <c>Timeout</c>.</summary>
    /// <typeparam name="T">The client interface.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds them; read anew for each client, so that a reload counts.</param>
    /// <returns>The builder of the named <see cref="HttpClient"/>.</returns>
    /// <remarks>Any other binding is that of named options: <c>services.Configure&lt;ApiClientOptions&gt;(builder.Name, …)</c> with the name of the builder.</remarks>
    public static IHttpClientBuilder AddApiClient<T>(this IServiceCollection services, IConfiguration configuration)
        where T : class, IApiClient<T>
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddApiClient<T>((_, options) => ApiClientConfiguration.Read(configuration, options));
    }

    /// <summary>Registers a client under a key, for several accounts or servers of one API: <c>[FromKeyedServices("…")]</c>.</summary>
    /// <typeparam name="T">The client interface.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key; its text names the <see cref="HttpClient"/>.</param>
    /// <param name="configure">Sets the API key and whatever else differs from the declaration.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> of this key.</returns>
    public static IHttpClientBuilder AddKeyedApiClient<T>(this IServiceCollection services, object serviceKey, Action<ApiClientOptions> configure)
        where T : class, IApiClient<T>
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddKeyedApiClient<T>(serviceKey, (_, options) => configure(options));
    }

    /// <summary>Registers a client under a key, configured with other services.</summary>
    /// <typeparam name="T">The client interface.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key; its text names the <see cref="HttpClient"/>.</param>
    /// <param name="configure">Sets the API key and whatever else differs from the declaration.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> of this key.</returns>
    public static IHttpClientBuilder AddKeyedApiClient<T>(this IServiceCollection services, object serviceKey, Action<IServiceProvider, ApiClientOptions> configure)
        where T : class, IApiClient<T>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        string name = $"{NameOf<T>()}:{serviceKey}";
        services.AddKeyedTransient(serviceKey, (provider, _) => ApiClientFactory.Create<T>(provider, name, configure));
        return AddHttpClient(services, name);
    }

    private static string NameOf<T>() => typeof(T).FullName ?? typeof(T).Name;

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name)
        => services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(static () => ApiClientFactory.CreateHandler());
}
