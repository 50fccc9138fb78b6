extern alias runtime;

using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>What methods declare of responses is what emitted clients do: each word on a method, beside or in place of the interface's.</summary>
public sealed class PolicyExecutionTests
{
    private const string Source = """
        namespace Executed;

        public sealed record Item(string Id);
        public sealed record ErrorBody(string Code);
        public sealed record AccountUsage(int Used);
        public sealed class GoneException(ApiException failure) : ApiException(failure);

        [ApiClient("https://api.example"), RateLimit(1000, PerSecond, Name = "second"), Quota(1000, PerMonth, Name = "month"), Price(1, "USD")]
        [RetryOn429(PauseSeconds = 0.001, MaxRetries = 1)]
        [Exhausted(402), ThrowsOn(typeof(ErrorBody))]
        public partial interface IPolicies
        {
            [Get("/client")] Task<Item> ClientAsync(CancellationToken cancellationToken = default);
            [Get("/own"), RetryOn429(Status = 418, When = "code = slow", PauseSeconds = 0.001, MaxRetries = 2)] Task<Item> OwnAsync(CancellationToken cancellationToken = default);
            [Get("/exhausted"), Exhausted(409, When = "code = full"), Exhausted(429, Quota = "month", When = "code = used_up")] Task<Item> ExhaustedAsync(CancellationToken cancellationToken = default);
            [Get("/gone"), ThrowsOn(410, typeof(GoneException))] Task<Item> GoneAsync(CancellationToken cancellationToken = default);
            [Post("/paid"), IdempotencyKey, RetryOnTransient(520, DelaySeconds = 0.001, MaxRetries = 1)] Task<Item> PaidAsync([Body] Item item, CancellationToken cancellationToken = default);
            [Post("/unsafe"), Idempotent] Task<Item> UnsafeAsync([Body] Item item, CancellationToken cancellationToken = default);
            [Get("/usage"), Permits(0), ReportsUsage(Used = "used")] Task<AccountUsage> GetUsageAsync(CancellationToken cancellationToken = default);
        }

        public static class Run
        {
            public static async Task<string> Call(HttpClient http, string name)
            {
                IPolicies api = IPolicies.Create(http, new ApiClientOptions { BaseAddress = new Uri($"https://{Guid.NewGuid():N}.example") }); // Limits of its own.
                string outcome = "ok";
                try
                {
                    Task call = name switch
                    {
                        "client" => api.ClientAsync(),
                        "own" => api.OwnAsync(),
                        "exhausted" => api.ExhaustedAsync(),
                        "gone" => api.GoneAsync(),
                        "paid" => api.PaidAsync(new("a")),
                        "unsafe" => api.UnsafeAsync(new("a")),
                        _ => api.GetUsageAsync(),
                    };
                    await call;
                }
                catch (ApiException<ErrorBody> failure) { outcome = "ErrorBody " + failure.Error?.Code; }
                catch (ApiException failure) { outcome = failure.GetType().Name; }
                return outcome + ", used " + api.Usage.Quotas[0].Used + ", cost " + api.Usage.Cost;
            }
        }
        """;

    private static readonly Lazy<MethodInfo> s_call = new(static () =>
    {
        using MemoryStream image = new();
        Assert.True(Compile.Run(Source).Compilation.Emit(image).Success);
        return Assembly.Load(image.ToArray()).GetType("Executed.Run", throwOnError: true)!.GetMethod("Call")!;
    });

    [Theory]
    [InlineData("client", "429", "ok, used 2, cost 2", 2)]
    [InlineData("client", "429 429", "RateLimitedException, used 2, cost 2", 2)]
    [InlineData("client", "402", "InsufficientBalanceException, used 1, cost 1", 1)]
    [InlineData("client", "500:x", "ErrorBody x, used 1, cost 1", 1)]
    [InlineData("own", "418:slow 418:slow", "ok, used 3, cost 3", 3)]
    [InlineData("own", "418:other", "ErrorBody other, used 1, cost 1", 1)]
    [InlineData("own", "429", "ErrorBody , used 1, cost 1", 1)]
    [InlineData("exhausted", "429:used_up", "QuotaExceededException, used 1000, cost 1", 1)]
    [InlineData("exhausted", "409:full", "ApiException, used 1, cost 1", 1)]
    [InlineData("exhausted", "402", "InsufficientBalanceException, used 1, cost 1", 1)]
    [InlineData("exhausted", "429", "ok, used 2, cost 2", 2)]
    [InlineData("gone", "410", "GoneException, used 1, cost 1", 1)]
    [InlineData("gone", "404:x", "ErrorBody x, used 1, cost 1", 1)]
    [InlineData("paid", "520", "ok, used 2, cost 2", 2)]
    [InlineData("paid", "503 503", "ErrorBody , used 2, cost 2", 2)]
    [InlineData("unsafe", "503", "ErrorBody , used 1, cost 1", 1)]
    [InlineData("usage", "", "ok, used 153, cost 0", 1)]
    public async Task A_method_does_what_it_declares(string method, string refusals, string outcome, int requests)
    {
        Provider provider = new(refusals.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        using HttpClient http = new(provider);

        Assert.Equal(outcome, await (Task<string>)s_call.Value.Invoke(null, [http, method])!);
        Assert.Equal(requests, provider.Keys.Count);
        Assert.Single(provider.Keys.Distinct()); // One idempotency key for all attempts, or none.
        Assert.Equal(method == "paid", provider.Keys[0] is not null);
    }

    private sealed class Provider(string[] refusals) : HttpMessageHandler
    {
        public List<string?> Keys { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string[] refusal = Keys.Count < refusals.Length ? refusals[Keys.Count].Split(':') : [];
            Keys.Add(request.Headers.TryGetValues("Idempotency-Key", out IEnumerable<string>? values) ? values.Single() : null);
            string body = refusal switch { [] => """{"id":"one","used":153}""", [_, string code] => $$"""{"code":"{{code}}"}""", _ => """{"code":""}""" };
            HttpStatusCode status = refusal.Length == 0 ? HttpStatusCode.OK : (HttpStatusCode)int.Parse(refusal[0], CultureInfo.InvariantCulture);
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request });
        }
    }
}
