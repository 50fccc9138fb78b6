using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>Interfaces of every shape. Their emitted text compiles without a warning as if it were hand-written.</summary>
public sealed class ShapeSnapshotTests
{
    [Fact]
    public Task Nested_in_partial_types() => EmittedText.VerifyAsync("Nested", """
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
    public Task In_the_global_namespace_with_a_limit_only() => EmittedText.VerifyAsync("GlobalNamespace", """
        [RateLimit(5, PerMinute, Every = 15, Margin = 0.2, Pacing = Pacing.Smooth, Mode = RateMode.Throughput, Scope = RateScope.Client)]
        partial interface Iota
        {
            [Get("")] Task PingAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task Derived_from_a_client_and_from_an_unmarked_interface() => EmittedText.VerifyAsync("Derived", """
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
    public Task Generic() => EmittedText.VerifyAsync("Generic", """
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
    public Task Names_that_are_keywords_or_those_of_the_class() => EmittedText.VerifyAsync("Names", """
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
    public Task Limits_of_methods_replace_add_and_share() => EmittedText.VerifyAsync("MethodLimits", """
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
    public Task Limits_of_concurrency() => EmittedText.VerifyAsync("Concurrency", """
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
    public Task Limits_that_an_argument_splits() => EmittedText.VerifyAsync("Partitions", """
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
    public Task Operations_with_mistakes_throw_their_id() => EmittedText.VerifyAsync("Faulty", """
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
    public Task A_client_with_a_mistake_of_its_own_cannot_be_created() => EmittedText.VerifyAsync("FaultyClient", """
        namespace Sample;

        [ApiClient("ftp://a.example"), RateLimit(0, PerSecond)]
        public partial interface IFaulty
        {
            [Get("/right")] Task RightAsync(CancellationToken cancellationToken = default);
        }
        """, mayReport: true);

    [Fact]
    public Task Obsolete_and_experimental_types_are_told_in_the_interface_alone() => EmittedText.VerifyAsync("Obsolete", """
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
    public Task Without_nullable_annotations() => EmittedText.VerifyAsync("Oblivious", """
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
}
