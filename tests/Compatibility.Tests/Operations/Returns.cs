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
