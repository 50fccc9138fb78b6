using System.Net;
using System.Net.Http.Headers;
using RateGen.Benchmarks.Calls;

namespace RateGen.Benchmarks.Quotas;

/// <summary>The bytes that deciding what a response means costs, by the difference of whole calls.</summary>
internal static class RefusalCost
{
    private const int Calls = 2000, Refusals = 100, Rounds = 10;

    /// <summary>What a call that is answered 200 costs more when refusals are declared.</summary>
    public static async Task<long> OfSuccessAsync()
    {
        using HttpClient http = new(new RefusingHandler());
        IPlainUsers plain = IPlainUsers.Create(http, new());
        IDeclaringUsers declaring = IDeclaringUsers.Create(http, new());
        return await BytesAsync(Calls, () => declaring.GetAsync("7")) - await BytesAsync(Calls, () => plain.GetAsync("7"));
    }

    /// <summary>What a refusal costs: reading it, deciding, pausing, waiting; the response and the request of the repetition are left out.</summary>
    public static async Task<long> OfRefusalAsync()
    {
        using HttpClient served = new(new RefusingHandler());
        IDeclaringUsers never = IDeclaringUsers.Create(served, new());
        long response = await BytesAsync(Calls, static () =>
        {
            RefusingHandler.Refusal().Dispose();
            return Task.CompletedTask;
        });
        return await RefusedAsync() - await BytesAsync(Calls, () => never.GetAsync("7")) - await BytesAsync(Calls, () => never.BuildAsync("7")) - response;
    }

    /// <summary>A call that is refused once. Each has limits of its own: one that is refused again and again slows down.</summary>
    private static async Task<long> RefusedAsync()
    {
        long bytes = 0;
        for (int i = 0; i < Refusals * 2; i++)
        {
            RefusingHandler handler = new();
            using HttpClient http = new(handler);
            IDeclaringUsers api = IDeclaringUsers.Create(http, new() { BaseAddress = new($"https://refused{i}.example") });
            await api.GetAsync("7");
            handler.RefuseNext();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await api.GetAsync("7");
            bytes += i < Refusals ? 0 : GC.GetTotalAllocatedBytes(precise: true) - before; // The first half warms up.
        }

        return bytes / Refusals;
    }

    /// <summary>Bytes of a call: the least of several rounds, for timers and the pool of threads allocate now and then.</summary>
    private static async Task<long> BytesAsync(int calls, Func<Task> call)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < calls; i++)
            {
                await call();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least / calls;
    }

    /// <summary>Answers, and refuses when it is told to, as HyperSearchX does.</summary>
    private sealed class RefusingHandler : HttpMessageHandler
    {
        private static readonly byte[] s_user = """{"id":7,"name":"Ada Lovelace","email":"ada@example.com"}"""u8.ToArray();

        private static readonly byte[] s_refusal
            = """{"error":{"code":"rate_limited","message":"Too many requests. You have exceeded the 60 requests/minute limit.","retry_after":0.001,"request_id":"req_01j8xk3"}}"""u8.ToArray();

        private static readonly MediaTypeHeaderValue s_json = new("application/json");

        private bool _refusesNext;

        public void RefuseNext() => _refusesNext = true;

        public static HttpResponseMessage Refusal() => Answer(HttpStatusCode.TooManyRequests, s_refusal);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool refuses = _refusesNext;
            _refusesNext = false;
            return Task.FromResult(refuses ? Refusal() : Answer(HttpStatusCode.OK, s_user));
        }

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

    [Get("/users/{id}")]
    Task<HttpRequestMessage> BuildAsync(string id, CancellationToken cancellationToken = default);
}

/// <summary>The same without a word about them; at an address of equal length.</summary>
[ApiClient("https://unclaimed.example", Json = typeof(CallsJson))]
[RateLimit(1_000_000_000, PerSecond, Name = "second")]
internal partial interface IPlainUsers
{
    [Get("/users/{id}")]
    Task<User> GetAsync(string id, CancellationToken cancellationToken = default);
}
