using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RateGen.Http;

namespace RateGen.CompilerServices;

/// <summary>The way of every call: page → attempt → permit → send → classify → deserialize. Generated code calls it; nothing else should.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPipeline
{
    private readonly ClientDeclaration _client;
    private readonly JsonSerializerOptions _json;
    private readonly JsonSerializerContext? _context;
    private readonly BaseAddress _baseAddress;
    private readonly HttpClient _httpClient;

    /// <summary>Binds a declaration that names no JSON context to a way of sending.</summary>
    /// <param name="client">What the interface declares.</param>
    /// <param name="httpClient">The client that sends, or null to make one with a connection pool of its own.</param>
    /// <param name="options">The API key and whatever else differs from the declaration.</param>
    /// <param name="json">What <see cref="ReflectionJson.For"/> answered.</param>
    public ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, JsonSerializerOptions json)
        : this(client, httpClient, options, json, null)
    {
    }

    /// <summary>Binds a declaration that names a JSON context to a way of sending.</summary>
    /// <param name="client">What the interface declares.</param>
    /// <param name="httpClient">The client that sends, or null to make one with a connection pool of its own.</param>
    /// <param name="options">The API key and whatever else differs from the declaration; its <c>Json</c> must be null.</param>
    /// <param name="json">The context of the declaration.</param>
    public ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, JsonSerializerContext json)
        : this(client, httpClient, options, json?.Options!, json)
    {
    }

    private ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, JsonSerializerOptions json, JsonSerializerContext? context)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(json);
        _client = client;
        _json = json;
        _context = context;
        _baseAddress = BaseAddress.Of(client, httpClient, options);
        _httpClient = httpClient ?? new HttpClient();
    }

    internal ApiUsage Usage => ApiUsage.Empty;

    internal ClientLimits Limits => ClientLimits.Empty;

    /// <summary>How bodies of a type are read and written.</summary>
    /// <typeparam name="T">The type of a body.</typeparam>
    /// <exception cref="InvalidOperationException">The client's JSON context does not know the type.</exception>
    public JsonTypeInfo<T> Json<T>()
        => _json.TryGetTypeInfo(typeof(T), out JsonTypeInfo? info)
            ? (JsonTypeInfo<T>)info
            : throw new InvalidOperationException($"{_client.Name} reads or writes {typeof(T)}, which {_context?.GetType().Name ?? "ApiClientOptions.Json"} does not know. Add [JsonSerializable(typeof({typeof(T).Name}))] to it.");

    /// <summary>Sends a request without a body and reads nothing of the response.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="route">Its address.</param>
    /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
    public Task SendAsync(Operation operation, RequestRoute route, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(operation.Method, _baseAddress.Join(route.Text));
        return _httpClient.SendAsync(request, cancellationToken);
    }

    /// <summary>Sends a request without a body and reads the response.</summary>
    /// <typeparam name="TResponse">The type of the response body.</typeparam>
    /// <param name="operation">The method.</param>
    /// <param name="route">Its address.</param>
    /// <param name="response">How the response is read.</param>
    /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
    public Task<TResponse> SendAsync<TResponse>(Operation<TResponse> operation, RequestRoute route, JsonTypeInfo<TResponse> response, CancellationToken cancellationToken)
        => throw new InvalidOperationException(_baseAddress.Join(route.Text));

    /// <summary>Sends a request with a JSON body and reads nothing of the response.</summary>
    /// <typeparam name="TBody">The type of the request body.</typeparam>
    /// <param name="operation">The method.</param>
    /// <param name="route">Its address.</param>
    /// <param name="body">The request body; null sends none.</param>
    /// <param name="request">How the body is written.</param>
    /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
    public Task SendAsync<TBody>(Operation operation, RequestRoute route, TBody body, JsonTypeInfo<TBody> request, CancellationToken cancellationToken)
        => throw new InvalidOperationException(_baseAddress.Join(route.Text));

    /// <summary>Sends a request with a JSON body and reads the response.</summary>
    /// <typeparam name="TBody">The type of the request body.</typeparam>
    /// <typeparam name="TResponse">The type of the response body.</typeparam>
    /// <param name="operation">The method.</param>
    /// <param name="route">Its address.</param>
    /// <param name="body">The request body; null sends none.</param>
    /// <param name="request">How the body is written.</param>
    /// <param name="response">How the response is read.</param>
    /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
    public Task<TResponse> SendAsync<TBody, TResponse>(
        Operation<TResponse> operation, RequestRoute route, TBody body, JsonTypeInfo<TBody> request, JsonTypeInfo<TResponse> response, CancellationToken cancellationToken)
        => throw new InvalidOperationException(_baseAddress.Join(route.Text));

    /// <summary>The pages of a method whose pages name the next one by a token.</summary>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <typeparam name="TItem">The type of its items.</typeparam>
    /// <typeparam name="TArguments">The arguments of the call, without the token.</typeparam>
    /// <param name="operation">The method.</param>
    /// <param name="page">How a page is read.</param>
    /// <param name="arguments">The arguments of the call, without the token.</param>
    /// <param name="pageToken">The token of the first page.</param>
    /// <param name="route">Writes the address of a page.</param>
    /// <param name="cancellationToken">The method's own token, linked with the enumerator's.</param>
    public IPages<TPage, TItem> Pages<TPage, TItem, TArguments>(
        CursorPagesOperation<TPage, TItem> operation,
        JsonTypeInfo<TPage> page,
        TArguments arguments,
        string? pageToken,
        PageRoute<TArguments> route,
        CancellationToken cancellationToken = default)
        => throw new InvalidOperationException(operation.Name);
}
