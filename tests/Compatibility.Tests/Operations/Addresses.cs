using Refit;

namespace Operations.OnRefit;

[PathPrefix("/api/v2")]
public interface IPrefixed
{
    [Get("/users")] Task List();

    [Get("/users/{id}")] Task One(int id, string? q);

    [Get("")] Task Empty();

    [Post("/users")] Task Create([Body] Person person);
}

[PathPrefix("/api/v2/")]
public interface IPrefixedWithSlash
{
    [Get("/users")] Task List();

    [Get("/users/{**path}")] Task CatchAll(string path);
}

[PathPrefix("/api/{version}")]
public interface IPrefixedWithPlaceholder
{
    [Get("/users/{id}")] Task One(string version, int id);
}

public interface IUrls
{
    [Get("")] Task Text([Url] string url);

    [Get("")] Task UriValue([Url] Uri url);

    [Get("")] Task UrlAndQuery([Url] string url, string? q);

    [Post("")] Task UrlAndBody([Url] string url, [Body] Person person);

    [Get(""), Headers("X-A: b")] Task UrlAndHeader([Url] string url, [Header("X-B")] string? x);

    [Get("")] Task Relative([Url(AllowRelative = true)] string url);
}
