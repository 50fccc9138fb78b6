using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace RateGen.Benchmarks.Calls;

/// <summary>
/// One GET: hand-written <see cref="HttpClient"/> and source-generated JSON without limiter or retry, RateGen with both, Refit without
/// either; all over the same <see cref="HttpClient"/> instance with its default time-out, all sending the key header.
/// </summary>
[MemoryDiagnoser]
public class GetBenchmarks
{
    private HttpClient _http = null!;
    private IRateGenUsers _rateGen = null!;
    private IRefitUsers _refit = null!;

    [Params(false, true)]
    public bool Yields { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _http = new HttpClient(new StubHandler(Yields)) { BaseAddress = new Uri("https://benchmark.example") };
        _rateGen = IRateGenUsers.Create(_http, new ApiClientOptions { ApiKey = "benchmark-key" });

        HttpClient keyed = new(new StubHandler(Yields)) { BaseAddress = _http.BaseAddress };
        keyed.DefaultRequestHeaders.Add("x-access-key", "benchmark-key");
        _refit = Refit.RestService.ForGenerated<IRefitUsers>(
            keyed, new Refit.RefitSettings(new Refit.SystemTextJsonContentSerializer(UserJson.Default.Options)));
    }

    [Benchmark(Baseline = true)]
    public async Task<User?> HandWritten()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/users/{Uri.EscapeDataString(7.ToString(System.Globalization.CultureInfo.InvariantCulture))}");
        request.Headers.Add("x-access-key", "benchmark-key");
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
        response.EnsureSuccessStatusCode();
        await using Stream stream = await response.Content.ReadAsStreamAsync(CancellationToken.None);
        return await JsonSerializer.DeserializeAsync(stream, UserJson.Default.User, CancellationToken.None);
    }

    [Benchmark]
    public Task<User> RateGen() => _rateGen.GetUserAsync(7);

    [Benchmark]
    public Task<User> Refit164() => _refit.GetUserAsync(7);
}
