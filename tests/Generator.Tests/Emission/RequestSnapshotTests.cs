using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>What methods send and read: parameters, bodies, bounds, pages and forms of return types.</summary>
public sealed class RequestSnapshotTests
{
    [Fact]
    public Task Requests_of_every_kind() => EmittedText.VerifyAsync("Requests", """
        namespace Sample;

        public enum Order { Up, [System.Runtime.Serialization.EnumMember(Value = "going down")] Down }
        public sealed record Filter(string? Name, Order? Order, [property: AliasAs("tag"), Query(CollectionFormat.Multi)] string[]? Tags, Range? Range);
        public sealed record Range(int From, [property: Query(SerializeNull = true)] int? To);
        public sealed record Issue(string Title);

        [ApiClient("https://a.example"), RateLimit(2, PerSecond), PathPrefix("/v1"), Headers("X-Source: sample", "Accept: application/json")]
        public partial interface IRequests
        {
            [Property("tenant")] string? Tenant { get; set; }
            HttpClient Client { get; }
            [Get("/files/{**path}")] Task FileAsync(string path, [Query(Format = "yyyy-MM-dd")] DateOnly? since, CancellationToken cancellationToken = default);
            [Get("/issues/{number?}"), Headers("X-Source", "X-Method: 1")] Task FindAsync(int? number, Filter filter, [Query("-", "by")] Order order, [QueryName] string? flag, CancellationToken cancellationToken = default);
            [Put("/repos/{owner.Name}/issues")] Task PutAsync(Filter owner, [Header("X-Trace")] Guid trace, [Authorize] string token, Issue issue, CancellationToken cancellationToken = default);
            [Post("/form")] Task FormAsync([Body(BodySerializationMethod.UrlEncoded)] Filter form, [HeaderCollection] IDictionary<string, string>? headers, CancellationToken cancellationToken = default);
            [Post("/upload"), Multipart] Task UploadAsync(string title, StreamPart file, List<Issue> issues, CancellationToken cancellationToken = default);
            [Http("PROPFIND", "/dav")] Task<T> DavAsync<T>([Body] T body, [Query(CollectionFormat.Indexed)] List<Issue>? items, CancellationToken cancellationToken = default) where T : notnull;
            [Get("")] Task LinkAsync([Url] Uri link, Dictionary<Order, int>? counts, [Encoded] string? raw, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Dates_and_booleans_as_iso() => EmittedText.VerifyAsync("Iso", """
        namespace Sample;

        public enum Kind { [JsonStringEnumMemberName("first-one")] First }

        [ApiClient("https://a.example", Formatting = ValueFormatting.Iso), RateLimit(2, PerSecond)]
        public partial interface IIso
        {
            [Get("/{day}")] Task GetAsync(DateOnly day, bool open, DateTimeOffset? since, [Header("X-Kind")] Kind kind, bool[] flags, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Members_and_routes_as_declared() => EmittedText.VerifyAsync("Resolved", """
        namespace Sample;

        public sealed record Filter(string? UserName, int PageSize);

        [ApiClient("https://a.example/v1/", MemberNaming = MemberNaming.SnakeCase, UrlResolution = UrlResolution.Rfc3986), RateLimit(2, PerSecond)]
        public partial interface IResolved
        {
            [Get("users/{id}")] Task GetAsync(int id, Filter filter, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Every_type_and_default_of_a_parameter() => EmittedText.VerifyAsync("Parameters", """
        #pragma warning disable RG1034 // Dates as Refit writes them.

        namespace Sample;

        public enum Order : byte { Up = 1, @default = 2 }

        [ApiClient("https://a.example"), ApiKey(Query = "key"), RateLimit(2, PerSecond)]
        public partial interface ITypes
        {
            [Get("/a/{text}/{number}/x{order}?v=2&w")]
            Task AAsync(string text, int number, Order order, bool flag = true, char letter = '\'', sbyte a = -1, byte b = 1, short c = 2, ushort d = 3,
                uint e = 4, long f = long.MinValue, ulong g = ulong.MaxValue, float h = 0.1f, double i = double.NaN, decimal j = 1.50m,
                Guid k = default, Uri? l = null, DateTime m = default, DateTimeOffset? n = null, DateOnly o = default, TimeOnly p = default, TimeSpan q = default,
                Order r = Order.@default, Order? s = (Order)7, int? t = 5, string u = "\"\r\n\u2028{0}\\", string? w2 = null, string x = null!, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task With_a_json_context() => EmittedText.VerifyAsync("JsonContext", """
        namespace Sample;

        public sealed record Status(int PermitsLeft, Nested? Deep);
        public readonly record struct Nested(decimal? HourlyRate);

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        [JsonSerializable(typeof(Status))]
        internal sealed partial class StatusJson : JsonSerializerContext;

        [ApiClient("https://a.example", Json = typeof(StatusJson))]
        [RateLimit(2, PerSecond, Name = "rate"), RateLimit(2, PerMinute)]
        internal partial interface IStatus
        {
            [Get("/status"), DiscoversRate("deep.hourly_rate", Limit = "rate")] Task<Status> GetAsync(CancellationToken cancellationToken = default);
        }
        """, withJson: true);

    [Fact]
    public Task Every_style_of_pages() => EmittedText.VerifyAsync("Pages", """
        namespace Samples;

        public sealed record Book(int Id, JsonElement Sort);
        public sealed record Shelf(List<Book>? Books, string? Next, bool More, int? Total, [property: JsonPropertyName("pit_id")] string? PitId, Uri? Link, long? After);
        public sealed record Query(string Text);

        [ApiClient("https://a.example"), RateLimit(2, PerSecond), RetryOn429]
        public partial interface IShelves
        {
            [Get("/cursor"), CursorPages(Next = "next", More = "more", Total = "total", MaxPages = 100)] IPages<Shelf, Book> Cursor([PageToken] string? cursor = null, [PageSize(Max = 50)] int size = 20);
            [Get("/number"), CursorPages(Next = "after")] IPages<Shelf, Book> Number(string shelf, [PageToken] long? after = null);
            [Get("/header"), HeaderPages(Next = "x-next")] IPages<Shelf, Book> Header([PageToken(In = TokenIn.Header, Name = "x-after")] string? after = null);
            [Post("/keyset"), Idempotent, KeysetPages(Key = "sort", EndOn = EndOn.EmptyPage | EndOn.MoreFalse, More = "more", Carry = "pit_id > pit.id")] IPages<Shelf, Book> Keyset([Body] Query query, [PageToken(In = TokenIn.Body, Name = "search_after")] JsonElement? after = null);
            [Get("/offset"), OffsetPages(Total = "total")] IPages<Shelf, Book> Offset([PageOffset] int offset = 0, [PageSize] int? limit = null);
            [Get("/numbered"), NumberedPages(First = 0, Total = "total")] IPages<Shelf, Book> Numbered([PageNumber] int? page = null);
            [Get("/link"), LinkPages(Origins = new[] { "https://b.example" })] IPages<Shelf, Book> Link(string page);
            [Get("/url"), UrlPages(Next = "link")] IPages<Shelf, Book> Url();
        }
        """);

    [Fact]
    public Task Of_every_form_of_return_type() => EmittedText.VerifyAsync("Responses", """
        namespace Sample;

        public sealed record User(string Name);

        [ApiClient("https://a.example"), RateLimit(2, PerSecond)]
        public partial interface IForms
        {
            [Get("/task")] Task Task(CancellationToken cancellationToken = default);
            [Get("/value-task")] ValueTask ValueTask(CancellationToken cancellationToken = default);
            [Get("/value")] ValueTask<User> Value(CancellationToken cancellationToken = default);
            [Get("/text")] Task<string> Text(CancellationToken cancellationToken = default);
            [Get("/bytes")] Task<byte[]> Bytes(CancellationToken cancellationToken = default);
            [Get("/stream")] ValueTask<System.IO.Stream> Stream(CancellationToken cancellationToken = default);
            [Get("/content")] Task<HttpContent> Content(CancellationToken cancellationToken = default);
            [Get("/message")] Task<HttpResponseMessage> Message(CancellationToken cancellationToken = default);
            [Get("/request")] Task<HttpRequestMessage> Request(CancellationToken cancellationToken = default);
            [Get("/head")] Task<IApiResponse> Head(CancellationToken cancellationToken = default);
            [Get("/full")] Task<ApiResponse<User>> Full(CancellationToken cancellationToken = default);
            [Get("/interface")] Task<IApiResponse<User>> Interface(CancellationToken cancellationToken = default);
            [Get("/full-stream")] Task<ApiResponse<System.IO.Stream>> FullStream(CancellationToken cancellationToken = default);
            [Get("/items")] IAsyncEnumerable<User> Items();
        }
        """);

    [Fact]
    public Task Bounds_of_attempts_and_calls() => EmittedText.VerifyAsync("Bounds", """
        namespace Sample;

        [ApiClient("https://a.example"), RateLimit(2, PerSecond), Timeout(800), Deadline(2.5)]
        public partial interface IBounds
        {
            [Get("/of-the-interface")] Task GetAsync(CancellationToken cancellationToken = default);
            [Get("/of-its-own"), Timeout(100), Deadline(60)] Task OwnAsync(CancellationToken cancellationToken = default);
            [Get("/of-the-call/{id}")] Task CallAsync(int id, ApiCallOptions? call = null, CancellationToken cancellationToken = default);
        }
        """);
}
