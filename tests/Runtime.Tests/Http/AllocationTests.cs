using System.Text.Json;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>One GET with limiter and retry allocates no more than the same call written by hand without them, over the same <see cref="HttpClient"/>.</summary>
public sealed class AllocationTests
{
    private const int Calls = 2000;

    /// <summary>Unoptimized code allocates a state machine for every asynchronous method, of which the pipeline has one more, and keeps every local in it.</summary>
    private const double UnoptimizedRatio = 1.6;

    [Fact]
    public async Task A_get_allocates_no_more_than_by_hand()
    {
        using HttpClient http = new(new Stub()) { BaseAddress = new("https://api.example.com") };
        PeopleClient api = new(http, new() { ApiKey = "allocation-key" }, PeopleClient.Declaration(
            retry: new(), limits: [new RateLimitOptions { Permits = 1_000_000, Window = TimeSpan.FromSeconds(1), Scope = RateScope.Client }], key: new() { Header = "x-access-key" }));
        long byHand = await BytesAsync(() => GetByHandAsync(http, "1553030189"));
        long generated = await BytesAsync(() => api.GetAsync("1553030189"));
        Assert.True(generated <= byHand * (Build.IsOptimized ? 1 : UnoptimizedRatio), $"{generated} bytes against {byHand} by hand.");
    }

    private static async Task<Person?> GetByHandAsync(HttpClient http, string id)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/people/{Uri.EscapeDataString(id)}");
        request.Headers.Add("x-access-key", "allocation-key");
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        return await JsonSerializer.DeserializeAsync(stream, PeopleJson.Default.Person);
    }

    private static async Task<long> BytesAsync<T>(Func<Task<T>> call)
    {
        for (int i = 0; i < Calls; i++)
        {
            await call(); // Pools and heaps grow, code is compiled.
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            await call(); // Never suspends: the stub answers at once.
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private sealed class Stub : HttpMessageHandler
    {
        private static readonly byte[] s_body = """{"name":"Ada Lovelace","age":36}"""u8.ToArray();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(s_body) });
    }
}
