using System.Net;
using System.Net.Http.Headers;
using RateGen.Benchmarks.Calls;

namespace RateGen.Benchmarks.Quotas;

/// <summary>The bytes that deciding what a response means costs, by the difference of whole calls.</summary>
internal static class RefusalCost
{
    private const int Calls = 2000, Refusals = 100;

    /// <summary>What a call that is answered 200 costs more when refusals are declared.</summary>
    public static async Task<long> OfSuccessAsync()
    {
        using HttpClient http = new(new RefusingHandler(0));
        IPlainUsers plain = IPlainUsers.Create(http, new());
        IDeclaringUsers declaring = IDeclaringUsers.Create(http, new());
        return await BytesAsync(Calls, () => declaring.GetAsync("7")) - await BytesAsync(Calls, () => plain.GetAsync("7"));
    }

    /// <summary>What a refusal costs: reading it, pausing, and the request of the repetition; the response itself is left out.</summary>
    public static async Task<long> OfRefusalAsync()
    {
        using HttpClient refused = new(new RefusingHandler(2)), served = new(new RefusingHandler(0));
        IDeclaringUsers once = IDeclaringUsers.Create(refused, new()), never = IDeclaringUsers.Create(served, new());
        long response = await BytesAsync(Calls, static () =>
        {
            RefusingHandler.Refusal().Dispose();
            return Task.CompletedTask;
        });
        return await BytesAsync(Refusals, () => once.GetAsync("7")) - await BytesAsync(Calls, () => never.GetAsync("7")) - response;
    }

    private static async Task<long> BytesAsync(int calls, Func<Task> call)
    {
        long bytes = 0;
        for (int i = 0; i < calls * 2; i++)
        {
            if (i == calls)
            {
                bytes = GC.GetTotalAllocatedBytes(precise: true); // The first half warms up.
            }

            await call();
        }

        return (long)Math.Round((double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / calls);
    }

    /// <summary>Refuses every n-th request, as HyperSearchX does; 0: none.</summary>
    private sealed class RefusingHandler(int every) : HttpMessageHandler
    {
        private static readonly byte[] s_user = """{"id":7,"name":"Ada Lovelace","email":"ada@example.com"}"""u8.ToArray();

        private static readonly byte[] s_refusal
            = """{"error":{"code":"rate_limited","message":"Too many requests. You have exceeded the 60 requests/minute limit.","retry_after":0.001,"request_id":"req_01j8xk3"}}"""u8.ToArray();

        private static readonly MediaTypeHeaderValue s_json = new("application/json");

        private int _index;

        public static HttpResponseMessage Refusal() => Answer(HttpStatusCode.TooManyRequests, s_refusal);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(every > 0 && _index++ % every == 0 ? Refusal() : Answer(HttpStatusCode.OK, s_user));

        private static HttpResponseMessage Answer(HttpStatusCode status, byte[] body)
        {
            ByteArrayContent content = new(body);
            content.Headers.ContentType = s_json;
            return new(status) { Content = content };
        }
    }
}

/// <summary>A client that declares what refusals mean.</summary>
[ApiClient("https://declaring.example", Json = typeof(CallsJson))]
[RateLimit(1_000_000_000, PerSecond, Name = "second")]
[RetryOn429(Limit = "second", When = "error.code = rate_limited", RetryAfter = "error.retry_after")]
[Exhausted(429, When = "error.code = quota_exceeded"), Exhausted(402), RetryOnTransient]
internal partial interface IDeclaringUsers
{
    [Get("/users/{id}")]
    Task<User> GetAsync(string id, CancellationToken cancellationToken = default);
}

/// <summary>The same without a word about them.</summary>
[ApiClient("https://plain.example", Json = typeof(CallsJson))]
[RateLimit(1_000_000_000, PerSecond, Name = "second")]
internal partial interface IPlainUsers
{
    [Get("/users/{id}")]
    Task<User> GetAsync(string id, CancellationToken cancellationToken = default);
}
