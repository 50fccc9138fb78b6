using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RateGen.Http;
using RateGen.Limiting;
using RateGen.Paging;
using RateGen.Paging.Links;
using RateGen.Paging.Resuming;
using RateGen.Plans;
using RateGen.Requests;
using RateGen.Responses;
using RateGen.Serialization;
using RateGen.Telemetry;

namespace RateGen.CompilerServices;

/// <summary>The way of every call: page → attempt → permit → send → classify → read. Generated code calls it; nothing else should.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPipeline
{
    private readonly ClientDeclaration _client;
    private readonly BodyFormats _formats;
    private readonly BaseAddress _baseAddress;
    private readonly Accounts _accounts;
    private readonly UsageCounters _usage;
    private readonly TimeProvider _clock;
    private readonly RequestSender _sender;
    private readonly byte[]? _resumeKey;

    /// <summary>Binds a declaration that names no JSON context to a way of sending.</summary>
    /// <param name="client">What the interface declares.</param>
    /// <param name="httpClient">The client that sends, or null to make one with a connection pool of its own.</param>
    /// <param name="options">The API key and whatever else differs from the declaration.</param>
    /// <param name="json">What <see cref="ReflectionJson.For"/> answered.</param>
    public ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, JsonSerializerOptions json)
        : this(client, httpClient, options, json, context: null, serializer: null)
    {
    }

    /// <summary>Binds a declaration that names a JSON context to a way of sending.</summary>
    /// <param name="client">What the interface declares.</param>
    /// <param name="httpClient">The client that sends, or null to make one with a connection pool of its own.</param>
    /// <param name="options">The API key and whatever else differs from the declaration; its <c>Json</c> must be null.</param>
    /// <param name="json">The context of the declaration.</param>
    public ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, JsonSerializerContext json)
        : this(client, httpClient, options, json?.Options!, json, serializer: null)
    {
    }

    /// <summary>Binds a declaration that names a serializer to a way of sending.</summary>
    /// <param name="client">What the interface declares.</param>
    /// <param name="httpClient">The client that sends, or null to make one with a connection pool of its own.</param>
    /// <param name="options">The API key and whatever else differs from the declaration; its <c>Json</c> must be null.</param>
    /// <param name="serializer">The serializer of the declaration.</param>
    public ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, IContentSerializer serializer)
        : this(client, httpClient, options, new JsonSerializerOptions(), context: null, serializer)
    {
    }

    private ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, JsonSerializerOptions json, JsonSerializerContext? context, IContentSerializer? serializer)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(json);
        if (context is not null && options.Json is not null)
        {
            throw new ArgumentException(
                $"{client.Name} declares the JSON context {context.GetType().Name}, so ApiClientOptions.Json would be ignored. Remove ApiClientOptions.Json and set its options on the context, or remove [ApiClient(Json = …)].", nameof(options));
        }

        if (serializer is not null && options.Json is not null)
        {
            throw new ArgumentException($"{client.Name} declares the serializer {serializer.GetType().Name}, so ApiClientOptions.Json would be ignored. Remove one of them.", nameof(options));
        }

        if (context is not null && options.Serializer is not null)
        {
            throw new ArgumentException(
                $"{client.Name} declares the JSON context {context.GetType().Name}, which ApiClientOptions.Serializer would replace. Remove one of them.", nameof(options));
        }

        _formats = new(client.Name, json, context, options.Serializer ?? serializer);
        _client = client;
        _baseAddress = BaseAddress.Of(client, httpClient, options);
        CallBounds bounds = new(options);
        _clock = options.TimeProvider;
        _usage = new(client, new Ledger(client, options));
        _accounts = new(client, options, LimitRegistry.For(options.TimeProvider), _baseAddress.Api);
        httpClient ??= ConnectionPool.Create();
        HttpClient = httpClient;
        AnswerRules rules = new(client, _formats, httpClient.Timeout, options.TimeProvider, new Redaction(options.Redact));
        Refusals refusals = new(rules, bounds, _usage);
        Faults faults = new(client, bounds, options.TimeProvider, options.Random);
        Consequences consequences = new(rules, httpClient, _accounts, refusals, faults, options.MaxRedirects);
        _sender = new(rules, httpClient, _accounts, options.RateLimiter, bounds, refusals, faults, consequences, _usage, options.DescribeRequests);
        Plans = new(client, _accounts, _usage.Ledger, this);
        _resumeKey = ResumeKey.Of(options);
    }

    /// <summary>The client that sends.</summary>
    public HttpClient HttpClient { get; }

    internal ApiUsage Usage => _usage.Snapshot() with
    {
        Quotas = [.. from limit in _accounts.OfClient.Snapshot()
                     let quota = limit.Quota
                     where quota is not null
                     select new QuotaUsage(limit.Name, limit.Permits, quota.Used, quota.Remaining, quota.ResetAt)],
    };

    internal ClientLimits Limits => new(_accounts.OfClient);

    internal PlanControl Plans { get; }

    internal ApiForecast Forecast(long requests)
    {
        LimitForecast limits = _accounts.OfClient.Forecast(requests);
        DateTimeOffset now = _clock.GetUtcNow();
        DateTimeOffset? end = limits.Duration < DateTimeOffset.MaxValue - now ? now + limits.Duration : null;
        return new()
        {
            Requests = requests,
            Duration = limits.Duration,
            EndsAt = end,
            Limit = limits.Limit,
            Cost = requests == 0 ? 0 : _usage.Ledger.Forecast(requests, end ?? now),
            Currency = _usage.Ledger.Currency,
        };
    }

    /// <summary>How bodies of a type are written and read.</summary>
    /// <typeparam name="T">The type of a body.</typeparam>
    /// <exception cref="InvalidOperationException">The client's JSON context does not know the type.</exception>
    public BodyFormat<T> Format<T>() => _formats.Of<T>();

    /// <summary>Sends a request and reads nothing of the response.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="request">Its address, headers and body.</param>
    /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
    public Task SendAsync(Operation operation, RequestBuilder request, CancellationToken cancellationToken)
        => _sender.SendAsync(Begin(operation, request), NothingResponseReader.Instance, cancellationToken);

    /// <summary>Sends a request and reads the response.</summary>
    /// <typeparam name="TResponse">What the method returns, without the task around it.</typeparam>
    /// <param name="operation">The method.</param>
    /// <param name="request">Its address, headers and body.</param>
    /// <param name="response">How the response is read.</param>
    /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
    public Task<TResponse> SendAsync<TResponse>(Operation operation, RequestBuilder request, ResponseReader<TResponse> response, CancellationToken cancellationToken)
        => _sender.SendAsync(Begin(operation, request), response, cancellationToken);

    /// <summary>Sends a request when the items of its response are enumerated, and reads them while they arrive.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="operation">The method.</param>
    /// <param name="request">Its address, headers and body.</param>
    /// <param name="item">How an item is read.</param>
    /// <param name="cancellationToken">The method's own token, linked with the enumerator's.</param>
    public IAsyncEnumerable<TItem> Items<TItem>(Operation operation, RequestBuilder request, BodyFormat<TItem> item, CancellationToken cancellationToken)
        => new ItemStream<TItem>(_sender, Prepare(operation, request), item, cancellationToken);

    /// <summary>Builds a request as an attempt would send it, without sending it and without a permit.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="request">Its address, headers and body.</param>
    /// <param name="cancellationToken">Cancels building.</param>
    public Task<HttpRequestMessage> CreateRequestAsync(Operation operation, RequestBuilder request, CancellationToken cancellationToken)
    {
        Call call = Prepare(operation, request);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_sender.CreateRequest(call));
    }

    /// <summary>The pages of a method.</summary>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <typeparam name="TItem">The type of its items.</typeparam>
    /// <typeparam name="TArguments">The arguments of the call, but for what differs from page to page.</typeparam>
    /// <param name="operation">The method.</param>
    /// <param name="page">How a page is read.</param>
    /// <param name="first">Where the first page lies.</param>
    /// <param name="arguments">The arguments of the call, but for what differs from page to page.</param>
    /// <param name="request">Writes the request of a page.</param>
    /// <param name="cancellationToken">The method's own token, linked with the enumerator's.</param>
    public IPages<TPage, TItem> Pages<TPage, TItem, TArguments>(
        PagesOperation<TPage, TItem> operation,
        ResponseReader<TPage> page,
        PagePosition first,
        TArguments arguments,
        PageRequest<TArguments> request,
        CancellationToken cancellationToken = default)
    {
        LinkPolicy links = new(_baseAddress.Address, operation.Origins, operation.AnyOrigin, _client.Key?.Query is { } name ? Uri.EscapeDataString(name) : null);
        PageFetcher<TPage, TItem, TArguments> source = new(this, operation, page, arguments, request, links);
        return new PageSequence<TPage, TItem>(source, new(first, 0), new(), cancellationToken);
    }

    internal string NameOf(Operation operation) => $"{_client.Name}.{operation.Name}";

    /// <summary>Sends the request of a page: to its route, or to the address that the page before named.</summary>
    internal Task<PageAnswer<TPage>> SendPageAsync<TPage>(
        Operation operation, RequestBuilder request, Uri? link, LinkPolicy links, PageMeter meter, PageResponseReader<TPage> reader, CancellationToken cancellationToken)
    {
        if (RequestPart.IsSpentOnce(request.Chain))
        {
            throw new ArgumentException($"The body of {NameOf(operation)} is sent with every page, but a stream, a content or a multipart body is spent with the first. Give bytes, a text or an object.");
        }

        _usage.PageAsked(operation);
        Flight flight = Begin(operation, request);
        flight.Call.Meter = meter;
        if (link is not null)
        {
            flight.Continue(flight.Call.To(link, new(operation.Method, HasBody: true, IsForeign: !links.IsOwn(link))));
        }

        return _sender.SendAsync(flight, reader, cancellationToken);
    }

    /// <summary>Counts the items of a page that came.</summary>
    internal void PageCame(Operation operation, int items, long? left) => _usage.PageCame(operation, items, left);

    /// <summary>The resume tokens of a call that sends a request.</summary>
    internal ResumeTokens ResumeTokens(Operation operation, RequestBuilder request, string name)
    {
        byte[] arguments = ArgumentHash.Of(operation.Method, request.Text, request.Chain, _resumeKey);
        request.Release();
        return new(name, arguments, _resumeKey);
    }

    /// <summary>A call that is sent once.</summary>
    private Flight Begin(Operation operation, RequestBuilder request)
    {
        Uri address = _baseAddress.Join(ref request);
        return Flight.Of(operation, _accounts.Current, address, PartsOf(operation, request), request.Partition);
    }

    /// <summary>A call that can be kept.</summary>
    private Call Prepare(Operation operation, RequestBuilder request)
    {
        Uri address = _baseAddress.Join(ref request);
        return new(operation, _accounts.Current, address, PartsOf(operation, request), request.Partition);
    }

    private static RequestPart? PartsOf(Operation operation, in RequestBuilder request)
        => operation.IdempotencyKey is { } header ? RequestPart.First(new HeaderPart(header, Guid.NewGuid().ToString()), request.Chain) : request.Chain;
}
