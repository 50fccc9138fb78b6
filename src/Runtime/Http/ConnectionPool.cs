using System.Net;

namespace RateGen.Http;

/// <summary>Makes the <see cref="HttpClient"/> of a client that was given none.</summary>
internal static class ConnectionPool
{
    /// <summary>So that a change of the provider's DNS is noticed.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The handler repeats a request by itself when an idle connection turns out to be closed; short idle times keep that rare.</summary>
    private static readonly TimeSpan s_idleTimeout = TimeSpan.FromSeconds(15);

    public static HttpClient Create() => new(CreateHandler());

    /// <summary>A handler that sends one request for each permit: it follows no redirects.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = s_lifetime,
        PooledConnectionIdleTimeout = s_idleTimeout,
    };
}
