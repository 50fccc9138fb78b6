using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>Interfaces of every shape. Their emitted text compiles without a warning as if it were hand-written.</summary>
public sealed class ShapeSnapshotTests
{
    [Fact]
    public Task Requests_of_every_kind() => Verify("Requests", """
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
    public Task Dates_and_booleans_as_iso() => Verify("Iso", """
        namespace Sample;

        public enum Kind { [JsonStringEnumMemberName("first-one")] First }

        [ApiClient("https://a.example", Formatting = ValueFormatting.Iso), RateLimit(2, PerSecond)]
        public partial interface IIso
        {
            [Get("/{day}")] Task GetAsync(DateOnly day, bool open, DateTimeOffset? since, [Header("X-Kind")] Kind kind, bool[] flags, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Nested_in_partial_types() => Verify("Nested", """
        namespace Sample;

        public sealed record User(string Name);

        internal static partial class Apis<TOwner>
        {
            public partial record struct Group
            {
                [ApiClient("https://a.example")]
                [RateLimit(1, PerSecond)]
                private protected partial interface IUsers
                {
                    [Get("/users/{id}")] Task<User> GetAsync(int id, CancellationToken cancellationToken = default);
                }
            }
        }
        """.Replace("private protected", "internal", StringComparison.Ordinal));

    [Fact]
    public Task In_the_global_namespace_with_a_limit_only() => Verify("GlobalNamespace", """
        [RateLimit(5, PerMinute, Every = 15, Margin = 0.2, Pacing = Pacing.Smooth, Mode = RateMode.Throughput, Scope = RateScope.Client)]
        partial interface Iota
        {
            [Get("")] Task PingAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Derived_from_a_client_and_from_an_unmarked_interface() => Verify("Derived", """
        namespace Sample;

        public sealed record User(string Name);

        public interface IHealth
        {
            [Get("/health")] Task HealthAsync(CancellationToken cancellationToken = default);
        }

        [ApiClient("https://a.example"), RateLimit(2, PerSecond)]
        public partial interface IUsers : IHealth
        {
            [Get("/users/{id}")] Task<User> GetAsync(string id, CancellationToken cancellationToken = default);
        }

        [ApiClient("https://a.example"), RateLimit(2, PerSecond)]
        public partial interface IAdmin : IUsers
        {
            [Post("/users")] Task AddAsync([Body] User user, CancellationToken cancellationToken = default);

            // Met twice: this one and that of the base.
            [Get("/admins/{id}")] new Task<User> GetAsync(string id, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Generic() => Verify("Generic", """
        namespace Sample;

        public sealed record Page<T>(List<T>? Items, string? Next);

        [ApiClient("https://a.example"), RateLimit(2, PerSecond), RetryOn429]
        public partial interface IStore<T, TKey>
            where T : class?, new()
            where TKey : struct, IComparable<TKey>
        {
            [Get("/items/{id}")] Task<T?> FindAsync(string id, CancellationToken cancellationToken = default);

            [Post("/items")] Task<TKey> AddAsync([Body] T item, CancellationToken cancellationToken = default);

            [Get("/items"), CursorPages(Next = "next")] IPages<Page<T>, T> ListAsync([PageToken] string? cursor = null);
        }
        """);

    [Fact]
    public Task Names_that_are_keywords_or_those_of_the_class() => Verify("Names", """
        namespace @namespace.@class;

        public sealed record @event(string? @string, List<@event> @params);

        [ApiClient("https://a.example"), RateLimit(2, PerSecond), RetryOn429]
        public partial interface @interface<@in>
        {
            [Get("/{class}/{int}")] Task<@event> @new(string @class, int @int, @in? @unused = default, string Request = "r", CancellationToken _pipeline = default);

            [Post("/x")] Task Operations([Body] List<@in[]> s_client, CancellationToken @default = default);

            [Get("/p"), CursorPages(Next = "string")] IPages<@event, @event> Pages(int Item2, int Rest, [PageToken] string? arguments = null);

            [Get("/t")] Task<@event> GetType(CancellationToken cancellationToken = default);
        }
        """.Replace(", @in? @unused = default", "", StringComparison.Ordinal));

    [Fact]
    public Task Every_type_and_default_of_a_parameter() => Verify("Parameters", """
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
    public Task Limits_of_methods_replace_add_and_share() => Verify("MethodLimits", """
        namespace Sample;

        [ApiClient("https://a.example")]
        [RateLimit(10, PerSecond, Name = "all"), RateLimit(1000, PerHour), Quota(100000)]
        [Quota(5000, PerDay, Name = "day", Zone = "America/New_York")]
        [RetryOn429(Limit = "heavy", MaxRetries = 5, PauseSeconds = 0.5, MaxRetryAfterSeconds = 1e9, RetryAfter = "error['retry.after']", When = "code = 'a|b' | \"c\" | d e")]
        [Exhausted(402), Exhausted(403, When = "a.b = c")]
        public partial interface ILimits
        {
            [Get("/replaced"), RateLimit(2, PerSecond, Name = "all")] Task ReplacedAsync(CancellationToken cancellationToken = default);

            [Get("/added"), RateLimit(3, PerMinute)] Task AddedAsync(CancellationToken cancellationToken = default);

            [Get("/shared"), RateLimit(4, PerDay, Name = "heavy")] Task SharedAsync(CancellationToken cancellationToken = default);

            [Post("/shared"), RateLimit(4, PerDay, Name = "heavy")] Task SharedTooAsync(CancellationToken cancellationToken = default);

            [Post("/weighty"), Permits(3)] Task WeightyAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Limits_of_concurrency() => Verify("Concurrency", """
        namespace Sample;

        [ApiClient("https://a.example")]
        [ConcurrencyLimit(8), RateLimit(10, PerSecond), ConcurrencyLimit(4, Name = "jobs", Scope = RateScope.Host)]
        public partial interface IJobs
        {
            [Get("/jobs")] Task ListAsync(CancellationToken cancellationToken = default);

            [Post("/jobs"), ConcurrencyLimit(1, Name = "jobs", Scope = RateScope.Host)] Task StartAsync(CancellationToken cancellationToken = default);

            [Post("/stop"), ConcurrencyLimit(2)] Task StopAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Limits_that_an_argument_splits() => Verify("Partitions", """
        namespace Sample;

        public sealed record Page(List<string> Orders, string? Next);

        [ApiClient("https://a.example")]
        [RateLimit(10, PerSecond, Name = "second"), RateLimit(100, PerSecond, Scope = RateScope.Host, Name = "ip"), RetryOn429]
        public partial interface IShops
        {
            [Get("/shops/{shop}")] Task GetAsync([PartitionKey] int shop, CancellationToken cancellationToken = default);

            [Post("/orders"), RateLimit(1, PerMinute, Name = "orders")]
            Task AddAsync([Body] Page page, [PartitionKey("orders"), AliasAs("shop_id")] string? @class = null, CancellationToken cancellationToken = default);

            [Get("/orders"), CursorPages(Next = "next")] IPages<Page, string> Orders([PartitionKey] Guid shop, int size = 50, [PageToken] string? token = null);
        }
        """);

    [Fact]
    public Task With_a_json_context() => Verify("JsonContext", """
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
    public Task Operations_with_mistakes_throw_their_id() => Verify("Faulty", """
        namespace Sample;

        [ApiClient("https://a.example"), RateLimit(2, PerSecond)]
        public partial interface IFaulty
        {
            [Get("/right")] Task RightAsync(CancellationToken cancellationToken = default);

            [Get("/{wrong}")] Task WrongAsync(CancellationToken cancellationToken = default);

            Task NoVerbAsync(params string[] values);

            [Get("/g")] Task<T?> GenericAsync<T, TValue, TRecord>(T? value, TValue? other, TRecord? record) where TValue : struct where TRecord : class;

            [Get("/r")] ref readonly int ByRef(ref int a, in int b, out int c, ref readonly int d, scoped ReadOnlySpan<char> e);

            [Get("/t")] (int A, string? B) Tuple((int, int X) value, dynamic? other);

            int Property { get; set; }

            string? Initialized { get; init; }

            int Written { set; }

            int this[int index] { get; }

            event EventHandler? Changed;

            unsafe int* Pointer(delegate*<int, void> function);
        }
        """, mayReport: true);

    [Fact]
    public Task A_client_with_a_mistake_of_its_own_cannot_be_created() => Verify("FaultyClient", """
        namespace Sample;

        [ApiClient("ftp://a.example"), RateLimit(0, PerSecond)]
        public partial interface IFaulty
        {
            [Get("/right")] Task RightAsync(CancellationToken cancellationToken = default);
        }
        """, mayReport: true);

    [Fact]
    public Task Every_style_of_pages() => Verify("Pages", """
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
    public Task Obsolete_and_experimental_types_are_told_in_the_interface_alone() => Verify("Obsolete", """
        #pragma warning disable CS0612, CS0618, EXP1

        namespace Sample;

        [Obsolete("old")] public sealed record Old(int Rate);
        [System.Diagnostics.CodeAnalysis.Experimental("EXP1")] public sealed record New(List<Old> Items, [property: Obsolete] string? Next);

        [Obsolete, ApiClient("https://a.example"), RateLimit(2, PerSecond), RetryOn429]
        public partial interface IOld
        {
            [Get("/old"), DiscoversRate("rate"), Obsolete("x")] Task<Old> OldAsync(CancellationToken cancellationToken = default);
            [Get("/new"), CursorPages(Next = "next")] IPages<New, Old> News([PageToken] string? token = null);
        }
        """);

    [Fact]
    public Task Without_nullable_annotations() => Verify("Oblivious", """
        #nullable disable

        namespace Sample;

        public class User { public string Id { get; set; } public List<User> Friends { get; set; } public string Next { get; set; } }

        public ref partial struct Outer
        {
            [ApiClient("https://a.example"), RateLimit(2, PerSecond), RetryOn429]
            public partial interface IOblivious<T>
            {
                [Get("/{id}")] Task<User> GetAsync(string id, string filter = null, CancellationToken cancellationToken = default);
                [Post("/")] Task<T[]> PostAsync([Body] Dictionary<string, T> body, CancellationToken cancellationToken = default);
                [Get("/friends"), CursorPages(Items = "friends", Next = "next")] IPages<User, User> Friends([PageToken] string token = null);
            }
        }
        """);

    [Fact]
    public Task Of_every_form_of_return_type() => Verify("Responses", """
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

    private static async Task Verify(string name, string source, bool withJson = false, bool mayReport = false)
    {
        Output output = Compile.Run(Compile.Create(source), withJson);
        Assert.Empty(output.Findings());
        string told = string.Join("\n", (await Compile.Analyze(output.Compilation)).Where(static diagnostic => diagnostic.Id != "RG3028")); // Shapes of pages, not what a 429 means for them.
        Assert.True(mayReport == told.Length > 0, told);
        Snapshot.Verify(string.Join("\n", output.Files.Select(file => file.SourceText.ToString())), name);
    }
}
