using Refit;

namespace Operations.OnRefit;

public interface IReturns
{
    [Get("/r")] Task Nothing();

    [Get("/r")] Task<Person> Object();

    [Get("/r")] ValueTask<Person> ValueObject();

    [Get("/r")] Task<string> Text();

    [Get("/r")] Task<Stream> Stream();

    [Get("/r")] Task<HttpResponseMessage> Message();

    [Get("/r")] Task<HttpContent> Content();

    [Get("/r")] Task<ApiResponse<Person>> Response();

    [Get("/r")] Task<IApiResponse<Person>> ResponseInterface();

    [Get("/r")] Task<IApiResponse> ResponseWithoutContent();

    [Get("/r")] Task<ApiResponse<string>> TextResponse();

    [Get("/r")] Task<List<Person>> List();

    [Get("/r")] Task<Person?> Nullable();

    [Get("/r/{id}")] Task<Person> WithPath(int id, string? q);

    [Post("/r")] Task<Person> WithBody([Body] Person person);

    [Get("/r")] IAsyncEnumerable<Person> Elements();

    [Head("/r")] Task<IApiResponse> HeadResponse();

    [Post("/r")] Task<HttpRequestMessage> BuildOnly([Body] Person person, string? q);

    [Get("/r/{id}")] Task<HttpRequestMessage> BuildGetOnly(int id, [Header("X-A")] string? x);
}

public interface IGenericMethods
{
    [Get("/g/{id}")] Task<T> Get<T>(int id);

    [Post("/g")] Task Send<T>([Body] T body);

    [Post("/g")] Task<TOut> Exchange<TIn, TOut>([Body] TIn body);

    [Get("/g")] Task<List<T>> Constrained<T>(string? q)
        where T : class, new();
}

public interface IGeneric<T>
{
    [Get("/g")] Task<List<T>> All();

    [Post("/g")] Task Create([Body] T body);

    [Put("/g/{id}")] Task<T> Update(int id, [Body] T body);
}

public interface IGeneric<T, TKey>
    where T : class
    where TKey : class
{
    [Get("/g/{id}")] Task<T> One(int id, string? q);

    [Post("/g")] Task<List<T>> Find([Body] TKey key);
}

[Headers("X-Base: base", "X-Shared: base")]
public interface IBaseApi
{
    [Get("/base")] Task Base();

    [Get("/base/{id}"), Headers("X-Method: method")] Task BaseOne(int id);
}

[Headers("X-Derived: derived", "X-Shared: derived")]
public interface IDerived : IBaseApi
{
    [Get("/derived")] Task Derived();

    [Get("/derived/{id}")] Task DerivedOne(int id, string? q);
}

public interface ISecondBase
{
    [Get("/second")] Task Second(string? q);
}

public interface IDiamond : IDerived, ISecondBase
{
    [Get("/diamond")] Task Diamond();
}

public interface IGenericDerived : IGeneric<Person>
{
    [Get("/more")] Task More();
}

public interface IDefaultMethods
{
    [Get("/d/{id}")] Task One(int id, string? q);

    Task First() => One(1, "first");

    Task Doubled(int id) => One(id * 2, null);
}

public interface IOverloads
{
    [Get("/o/{id}")] Task Get(int id);

    [Get("/o/{name}")] Task Get(string name);

    [Get("/o/{id}")] Task Get(int id, string? q);
}

public partial interface IPartial
{
    [Get("/p/1")] Task One();
}

public partial interface IPartial
{
    [Get("/p/2")] Task Two();
}

public interface IRequestProperties
{
    [Get("/x")] Task Keyed([Property("tenant")] string tenant);

    [Get("/x")] Task Unkeyed([Property] int retries);

    [Get("/x/{id}")] Task Mixed(int id, [Property("tenant")] string? tenant, string? q, [Property] Person person);
}

public interface IInterfaceProperties
{
    [Property("tenant")] string? Tenant { get; set; }

    [Property] int Attempt { get; set; }

    [Get("/x")] Task One(string? q);
}
