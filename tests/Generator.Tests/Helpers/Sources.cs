namespace RateGen.Generator.Tests.Helpers;

/// <summary>The two clients that the project serves first.</summary>
internal static class Sources
{
    public const string Hiker = """
        namespace Samples;

        [ApiClient("https://api.hikerapi.com")]
        [ApiKey(Header = "x-access-key")]
        [RateLimit(15, PerSecond)]
        [RetryOn429(PauseSeconds = 1, MaxPauseSeconds = 2)]
        [Exhausted(402)]
        public partial interface IHikerApi
        {
            [Get("/v2/user/followers")]
            [CursorPages(Items = "response.users", Next = "next_page_id")]
            IPages<FollowersPage, User> GetFollowers([AliasAs("user_id")] string userId,
                [PageToken, AliasAs("page_id")] string? pageId = "", string force = "on");

            [Get("/sys/balance")]
            [DiscoversRate("rate")]                                   // the response's `rate` updates the live limit
            Task<Balance> GetBalanceAsync(CancellationToken cancellationToken = default);
        }

        public sealed record User(string Pk, string Username);
        public sealed record Followers(IReadOnlyList<User> Users);
        public sealed record FollowersPage(Followers Response, [property: JsonPropertyName("next_page_id")] string? NextPageId);
        public sealed record Balance(int Rate, decimal Amount);
        """;

    public const string HyperSearch = """
        namespace Samples;

        [ApiClient("https://api.hypersearchx.zuhabul.com")]
        [ApiKey(Header = "Authorization", Scheme = "Bearer")]
        [RateLimit(60, PerMinute, Name = "minute")]
        [RateLimit(100, PerSecond, Burst = 200, Scope = RateScope.Host, Name = "ip")]
        [Quota(1000, PerMonth, Name = "month", RemainingHeader = "X-RateLimit-Remaining", ResetHeader = "X-RateLimit-Reset")]
        [RetryOn429(Limit = "minute", When = "error.code = rate_limited", RetryAfter = "error.retry_after")]
        [Exhausted(429, Quota = "month", When = "error.code = quota_exceeded")]
        public partial interface IHyperSearchApi
        {
            [Post("/v1/search"), Idempotent] Task<SearchResult> SearchAsync([Body] SearchRequest request, CancellationToken cancellationToken = default);
            [Get("/v1/usage")]               Task<Usage> GetUsageAsync(CancellationToken cancellationToken = default);
        }

        public sealed record SearchRequest(string Query);
        public sealed record SearchResult(string[] Results);
        public sealed record Usage(int Used);
        """;

    /// <summary>A client that uses everything that is served.</summary>
    public const string Everything = """
        namespace Samples;

        public sealed record Item(string Id);
        public sealed record ItemPage(List<Item> Items, string? Next);
        public sealed record Rates(double PerSecondNow);

        public static partial class Outer
        {
            [ApiClient("https://api.example.com/v1")]
            [ApiKey(Query = "key")]
            [RateLimit(15, PerSecond, Name = "second", Margin = 0.1)]
            [RateLimit(900, PerMinute, Every = 15, Burst = 1000, Scope = RateScope.Host)]
            [Quota(1000, PerMonth, Name = "month", Zone = "Europe/Helsinki", RemainingHeader = "X-Left", ResetHeader = "X-Reset")]
            [RetryOn429(Limit = "second", When = "error.code = a | b", RetryAfter = "error.wait", MaxRetries = 2, MaxRetryAfterSeconds = 30, PauseSeconds = 0.5, MaxPauseSeconds = 5)]
            [Exhausted(402), Exhausted(429, Quota = "month", When = "error.code = c")]
            public partial interface IEverything<T>
                where T : class
            {
                [Get("/items/{group}?fixed=1"), CursorPages(Items = "items", Next = "next")]
                IPages<ItemPage, Item> List(string group, [PageToken, AliasAs("page")] string? token = null, int size = 50, CancellationToken cancellationToken = default);

                [Post("/items"), Idempotent, RateLimit(1, PerSecond, Name = "second"), RateLimit(5, PerHour)]
                Task<T> AddAsync([Body] T item, CancellationToken cancellationToken = default);

                [Get("/rates"), DiscoversRate("perSecondNow", Limit = "second")]
                Task<Rates> GetRatesAsync(CancellationToken cancellationToken = default);

                [Get("/{broken}")] Task BrokenAsync(CancellationToken cancellationToken = default);
            }
        }
        """;
}
