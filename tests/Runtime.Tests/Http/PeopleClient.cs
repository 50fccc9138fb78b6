using System.Text.Json.Serialization;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

public sealed record Person(string Name, int Age);

public sealed record Balance(double? Rate);

public sealed record PeoplePage(List<Person>? Items, string? Next);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Balance))]
[JsonSerializable(typeof(PeoplePage))]
[JsonSerializable(typeof(int?))]
internal sealed partial class PeopleJson : JsonSerializerContext;

/// <summary>A client interface as a user would write it.</summary>
public interface IPeopleApi : IApiClient<IPeopleApi>
{
    static IPeopleApi IApiClient<IPeopleApi>.CreateClient(HttpClient? httpClient, ApiClientOptions options) => new PeopleClient(httpClient, options);

    Task<Person> GetAsync(string id, CancellationToken cancellationToken = default);

    Task<Person?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task DeleteAsync(string id, CancellationToken cancellationToken = default);

    Task<Person> AddAsync(Person person, CancellationToken cancellationToken = default);

    Task ReplaceAsync(string id, Person? person, CancellationToken cancellationToken = default);

    Task<Balance> GetBalanceAsync(CancellationToken cancellationToken = default);

    IPages<PeoplePage, Person> List(string group, string? pageId = "", CancellationToken cancellationToken = default);
}

/// <summary>The implementation in the shape that the generator emits; the declaration is a parameter, so that each test can vary it.</summary>
internal sealed class PeopleClient : IPeopleApi
{
    private readonly ApiPipeline _pipeline;
    private readonly BodyFormat<Person> _person;
    private readonly BodyFormat<Balance> _balance;
    private readonly BodyFormat<PeoplePage> _page;

    public PeopleClient(HttpClient? httpClient, ApiClientOptions options, ClientDeclaration? declaration = null)
    {
        _pipeline = new(declaration ?? Declaration(), httpClient, options, PeopleJson.Default);
        _person = _pipeline.Format<Person>();
        _balance = _pipeline.Format<Balance>();
        _page = _pipeline.Format<PeoplePage>();
    }

    ApiPipeline? IApiClient.Pipeline => _pipeline;

    public static ClientDeclaration Declaration(
        RetryDeclaration? retry = null, ExhaustedDeclaration[]? exhausted = null, LimitOptions[]? limits = null, LimitHeaders[]? quotas = null, KeyDeclaration? key = null,
        TransientDeclaration? transient = null, ThrowsDeclaration[]? throws = null, LimitHeaders[]? rates = null) => new()
        {
            Name = "IPeopleApi",
            BaseAddress = "https://api.example.com",
            Limits = limits ?? [new RateLimitOptions { Permits = 1000, Window = TimeSpan.FromSeconds(1), Name = "second" }],
            Retry = retry is null ? [] : [retry],
            Exhausted = exhausted ?? [],
            QuotaHeaders = quotas ?? [],
            RateHeaders = rates ?? [],
            Transient = transient,
            Throws = throws ?? [],
            Key = key,
        };

    public Task<Person> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync(Operations.Get, Request($"/people/{id}"), _person, cancellationToken);

    public Task<Person?> FindAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync(Operations.Find, Request($"/people/{id}"), _person, cancellationToken)!;

    public Task DeleteAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync(Operations.Delete, Request($"/people/{id}"), cancellationToken);

    public Task<Person> AddAsync(Person person, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync(Operations.Add, Request($"/people").Body(person, _person), _person, cancellationToken);

    public Task ReplaceAsync(string id, Person? person, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync(Operations.Replace, Request($"/people/{id}").Body(person, _person!), cancellationToken);

    public Task<Balance> GetBalanceAsync(CancellationToken cancellationToken = default)
        => _pipeline.SendAsync(Operations.GetBalance, Request($"/balance"), _balance, cancellationToken);

    /// <summary>A page as a call of its own.</summary>
    public Task<PeoplePage> GetPageAsync(string group, string? pageId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync(Operations.List, Request($"/groups/{group}/people").Query("page_id", pageId), _page, cancellationToken);

    public IPages<PeoplePage, Person> List(string group, string? pageId = "", CancellationToken cancellationToken = default)
        => _pipeline.Pages(
            Operations.List,
            _page,
            new() { Token = pageId },
            group,
            static (group, page) => Request($"/groups/{group}/people").Query("page_id", page.Token),
            cancellationToken);

    /// <summary>Pages of any style.</summary>
    public IPages<PeoplePage, Person> Pages(PagesOperation<PeoplePage, Person> operation, PagePosition first = default, string group = "g", PageRequest<string>? request = null)
        => _pipeline.Pages(operation, _page, first, group, request ?? (static (group, page)
            => Request($"/groups/{group}/people").Query("page_id", page.Token).Query("page", page.Number).Query("size", page.Size)));

    public static PagesOperation<PeoplePage, Person> Operation(PageStyle<PeoplePage, Person> style, string[]? origins = null, bool anyOrigin = false, EndOn endOn = 0, long? total = null) => new()
    {
        Name = "Pages",
        Method = HttpMethod.Get,
        Route = "/groups/{group}/people",
        IsIdempotent = true,
        Style = style,
        Items = static page => page.Items,
        Total = total is null ? null : _ => total,
        Origins = origins ?? [],
        AnyOrigin = anyOrigin,
        EndOn = endOn,
    };

    private static RequestBuilder Request(RequestBuilder request) => request;

    private static class Operations
    {
        public static readonly Operation<Person> Get = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/people/{id}", IsIdempotent = true };

        public static readonly Operation<Person> Find = new() { Name = "FindAsync", Method = HttpMethod.Get, Route = "/people/{id}", IsIdempotent = true, NullIsValid = true };

        public static readonly Operation Delete = new() { Name = "DeleteAsync", Method = HttpMethod.Delete, Route = "/people/{id}", IsIdempotent = true };

        public static readonly Operation<Person> Add = new() { Name = "AddAsync", Method = HttpMethod.Post, Route = "/people" };

        public static readonly Operation Replace = new() { Name = "ReplaceAsync", Method = HttpMethod.Put, Route = "/people/{id}", IsIdempotent = true };

        public static readonly Operation<Balance> GetBalance = new()
        {
            Name = "GetBalanceAsync",
            Method = HttpMethod.Get,
            Route = "/balance",
            IsIdempotent = true,
            DiscoversRate = static balance => balance.Rate,
        };

        public static readonly PagesOperation<PeoplePage, Person> List = new()
        {
            Name = "List",
            Method = HttpMethod.Get,
            Route = "/groups/{group}/people",
            IsIdempotent = true,
            Items = static page => page.Items,
            Style = new CursorStyle<PeoplePage, Person>(static page => page.Next),
        };
    }
}
