using System.ComponentModel;

namespace RateGen;

/// <summary>A client interface that can be created without reflection.</summary>
/// <typeparam name="TSelf">The client interface itself.</typeparam>
public interface IApiClient<TSelf> : IApiClient
    where TSelf : class, IApiClient<TSelf>
{
    /// <summary>Creates the client; what <c>Create</c> of the interface does, for generic code.</summary>
    /// <param name="httpClient">The client that sends, or null to make one with a connection pool of its own.</param>
    /// <param name="options">The API key and whatever else differs from the declaration.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf CreateClient(HttpClient? httpClient, ApiClientOptions options);
}
