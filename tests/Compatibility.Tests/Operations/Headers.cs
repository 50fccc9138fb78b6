using Refit;

namespace Operations.OnRefit;

[Headers("X-Interface: one", "User-Agent: compatibility/1.0", "Accept: application/json")]
public interface IStaticHeaders
{
    [Get("/h")] Task FromInterface();

    [Get("/h"), Headers("X-Method: two")] Task Added();

    [Get("/h"), Headers("X-Interface: replaced")] Task Replaced();

    [Get("/h"), Headers("X-Interface")] Task Removed();

    [Get("/h"), Headers("X-Interface:")] Task Emptied();

    [Get("/h"), Headers("X-A: 1", "X-B: 2", "X-C: 3")] Task Several();

    [Get("/h"), Headers("x-interface: other case")] Task ReplacedInOtherCase();

    [Get("/h"), Headers("X-Colon: a:b:c", "X-Spaces:   padded   ")] Task ColonsAndSpaces();

    [Get("/h"), Headers("Accept: text/plain, application/xml;q=0.5")] Task AcceptList();

    [Get("/h"), Headers("Accept-Language: de-DE", "If-None-Match: \"abc\"", "Cache-Control: no-cache")] Task KnownHeaders();

    [Get("/h"), Headers("Authorization: Basic abc=")] Task StaticAuthorization();

    [Post("/h"), Headers("Content-Type: application/vnd.api+json")] Task ContentType([Body] Person person);

    [Post("/h"), Headers("Content-Type: application/json")] Task ContentTypeWithoutBody();

    [Post("/h"), Headers("Content-Language: en", "X-Request: yes")] Task ContentLanguage([Body] Person person);
}

public interface IDynamicHeaders
{
    [Get("/h")] Task Text([Header("X-Text")] string? x);

    [Get("/h")] Task Number([Header("X-Number")] int x);

    [Get("/h")] Task NullableNumber([Header("X-Number")] int? x);

    [Get("/h")] Task Flag([Header("X-Flag")] bool x);

    [Get("/h")] Task Enum([Header("X-Enum")] Colour x);

    [Get("/h")] Task Date([Header("X-Date")] DateTime x);

    [Get("/h")] Task Moment([Header("X-Moment")] DateTimeOffset x);

    [Get("/h")] Task Money([Header("X-Money")] decimal x);

    [Get("/h")] Task GuidValue([Header("X-Guid")] Guid x);

    [Get("/h")] Task Two([Header("X-A")] string? a, [Header("X-B")] string? b);

    [Get("/h"), Headers("X-Text: static")] Task OverStatic([Header("X-Text")] string? x);

    [Get("/h"), Headers("x-text: static")] Task OverStaticInOtherCase([Header("X-TEXT")] string? x);

    [Get("/h/{id}")] Task PathAndHeader(int id, [Header("X-Text")] string? x, string? q);

    [Get("/h")] Task IfMatch([Header("If-Match")] string? x);

    [Get("/h")] Task UserAgent([Header("User-Agent")] string? x);

    [Get("/h")] Task Authorization([Header("Authorization")] string? x);

    [Post("/h")] Task ContentType([Header("Content-Type")] string? x, [Body] Person person);

    [Post("/h")] Task IdempotencyKey([Header("Idempotency-Key")] string? x, [Body] Person person);

    [Get("/h")] Task HeaderAndDefault([Header("X-Text")] string x = "default");
}

[Headers("X-Interface: one")]
public interface IHeaderCollections
{
    [Get("/h")] Task Map([HeaderCollection] IDictionary<string, string> headers);

    [Get("/h"), Headers("X-A: static")] Task MapOverStatic([HeaderCollection] IDictionary<string, string> headers);

    [Get("/h")] Task MapAndHeader([HeaderCollection] IDictionary<string, string> headers, [Header("X-A")] string? x);

    [Get("/h")] Task HeaderAndMap([Header("X-A")] string? x, [HeaderCollection] IDictionary<string, string> headers);

    [Post("/h")] Task MapAndBody([HeaderCollection] IDictionary<string, string> headers, [Body] Person person);

    [Get("/h")] Task MapAndQuery([HeaderCollection] IDictionary<string, string>? headers, string? q);
}

public interface IAuthorization
{
    [Get("/h")] Task Bearer([Authorize] string token);

    [Get("/h")] Task Scheme([Authorize("Basic")] string token);

    [Get("/h")] Task Custom([Authorize("ApiKey")] string? token);

    [Get("/h"), Headers("Authorization: Basic static")] Task OverStatic([Authorize] string token);

    [Get("/h/{id}")] Task WithPath(int id, [Authorize("Bearer")] string token, string? q);

    [Post("/h")] Task WithBody([Authorize] string token, [Body] Person person);

    [Get("/h")] Task Number([Authorize] int token);
}
