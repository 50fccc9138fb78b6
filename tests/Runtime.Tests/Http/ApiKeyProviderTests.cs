using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

public sealed class ApiKeyProviderTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private readonly FakeTimeProvider _clock = new();
    private readonly List<string?> _refused = [];
    private string _valid = "key-1";

    [Fact]
    public async Task The_first_key_is_asked_for_once()
    {
        using StubProvider provider = Provider();
        PeopleClient api = Api(provider, (_, _) => new("key-1"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(id => api.GetAsync($"{id}")));
        Assert.Equal([null], _refused);
        Assert.All(provider.Requests, static asked => Assert.Equal("key-1", asked.Header("x-access-key")));
    }

    [Fact]
    public async Task A_401_fetches_another_key_once_for_all_calls_and_repeats_each_once()
    {
        TaskCompletionSource gate = new();
        using StubProvider provider = Provider();
        PeopleClient api = Api(provider, async (_, _) =>
        {
            await gate.Task;
            return _valid;
        }, "key-0");
        Task<Person>[] calls = [.. Enumerable.Range(0, 20).Select(id => api.GetAsync($"{id}"))];
        await Eventually(() => provider.Requests.Count == 20);
        gate.SetResult();
        await Task.WhenAll(calls);
        Assert.Equal(["key-0"], _refused);
        Assert.Equal(40, provider.Requests.Count);
    }

    [Fact]
    public async Task A_401_of_the_old_key_that_comes_late_takes_the_new_one()
    {
        TaskCompletionSource late = new();
        using StubProvider provider = new(async (request, index, _) =>
        {
            HttpResponseMessage answer = Answer(request);
            if (index == 0)
            {
                await late.Task;
            }

            return answer;
        });
        PeopleClient api = Api(provider, (_, _) => new(_valid), "key-0");
        Task<Person> first = api.GetAsync("1");
        await api.GetAsync("2");
        late.SetResult();
        await first;
        Assert.Single(_refused);
    }

    [Theory]
    [InlineData("key-0")]
    [InlineData("key-2")]
    public async Task A_second_401_is_final(string replacement)
    {
        using StubProvider provider = Provider();
        PeopleClient api = Api(provider, (_, _) => new(replacement), "key-0");
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Equal((HttpStatusCode.Unauthorized, replacement == "key-0" ? 1 : 2), (exception.StatusCode, provider.Requests.Count));
    }

    [Fact]
    public async Task Without_a_provider_of_keys_a_401_is_final()
    {
        using StubProvider provider = Provider();
        PeopleClient api = new(provider.Client(), new() { ApiKey = "key-0" }, Declaration());
        await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task What_the_provider_of_keys_throws_reaches_the_callers_and_the_next_call_asks_again()
    {
        bool fails = true;
        using StubProvider provider = Provider();
        PeopleClient api = Api(provider, (_, _) => fails ? throw new InvalidOperationException("no token") : new(_valid));
        Assert.Equal("no token", (await Assert.ThrowsAsync<InvalidOperationException>(() => api.GetAsync("1"))).Message);
        fails = false;
        await api.GetAsync("2");
        Assert.Equal(2, _refused.Count);
    }

    [Fact]
    public async Task A_caller_that_gives_up_takes_the_key_from_nobody()
    {
        TaskCompletionSource gate = new();
        using StubProvider provider = Provider();
        PeopleClient api = Api(provider, async (_, token) =>
        {
            Assert.False(token.CanBeCanceled);
            await gate.Task;
            return _valid;
        });
        using CancellationTokenSource impatient = new();
        Task<Person> first = api.GetAsync("1", impatient.Token);
        Task<Person> second = api.GetAsync("2");
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;
        Assert.Single(_refused);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("account", 0)]
    public async Task A_new_key_counts_by_itself_unless_the_account_stays(string? partition, int left)
    {
        using StubProvider provider = Provider();
        PeopleClient api = Api(provider, (_, _) => new(_valid), "key-0", partition, permits: 2);
        await api.GetAsync("1");
        Assert.Equal(left, Assert.Single(api.Limits.Snapshot()).Available);
    }

    [Theory]
    [InlineData("")]
    [InlineData("key\n")]
    public async Task A_key_that_cannot_be_sent_is_told_without_it(string key)
    {
        using StubProvider provider = Provider();
        PeopleClient api = Api(provider, (_, _) => new(key));
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => api.GetAsync("1"));
        Assert.Contains("ApiKeyProvider", exception.Message, StringComparison.Ordinal);
        Assert.Empty(provider.Requests);
    }

    private static ClientDeclaration Declaration(int permits = 1000) => PeopleClient.Declaration(
        key: new() { Header = "x-access-key" }, limits: [new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(1) }]);

    private static async Task Eventually(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Yield();
        }
    }

    private StubProvider Provider() => new((request, _, _) => Task.FromResult(Answer(request)));

    private HttpResponseMessage Answer(HttpRequestMessage request)
        => request.Headers.GetValues("x-access-key").Single() == _valid ? StubProvider.Json(Ada) : StubProvider.Json("{}", HttpStatusCode.Unauthorized);

    private PeopleClient Api(StubProvider provider, Func<string?, CancellationToken, ValueTask<string>> keys, string? first = null, string? partition = null, int permits = 1000)
        => new(provider.Client(), new()
        {
            ApiKey = first,
            ApiKeyPartition = partition,
            TimeProvider = _clock,
            ApiKeyProvider = (refused, token) =>
            {
                lock (_refused)
                {
                    _refused.Add(refused);
                }

                return keys(refused, token);
            },
        }, Declaration(permits));
}
