using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>Limits that an argument of the call splits.</summary>
public sealed class PartitionTests
{
    private static readonly RateLimitOptions s_key = new() { Permits = 10, Window = TimeSpan.FromSeconds(1), Name = "key" };
    private static readonly RateLimitOptions s_host = new() { Permits = 100, Window = TimeSpan.FromSeconds(1), Name = "host", Scope = RateScope.Host };

    private readonly FakeTimeProvider _clock = new();
    private readonly LimitRegistry _registry;

    public PartitionTests() => _registry = new(_clock);

    [Fact]
    public async Task Each_value_has_a_count_of_its_own_and_the_other_limits_are_shared()
    {
        OperationLimits limits = Bind();
        Operation operation = Get();
        await limits.Of(operation, "a").AcquireAsync();
        await limits.Of(operation, "a").AcquireAsync();
        await limits.Of(operation, "b").AcquireAsync();
        await limits.Of(operation, null).AcquireAsync();
        Assert.Equal([8, 96], Available(limits.Of(operation, "a")));
        Assert.Equal([9, 96], Available(limits.Of(operation, "b")));
        Assert.Equal([10, 96], Available(limits.Of(operation, "")));
        Assert.Equal([9, 96], Available(limits.OfClient));
    }

    [Fact]
    public async Task Methods_and_clients_that_split_a_limit_share_the_count_of_a_value()
    {
        OperationLimits limits = Bind();
        await limits.Of(Get(), "a").AcquireAsync();
        await limits.Of(Get(), "a").AcquireAsync();
        await Bind().Of(Get(), "a").AcquireAsync();
        Assert.Equal([7, 97], Available(limits.Of(Get(), "a")));
        Assert.Equal([10, 97], Available(Bind("other").Of(Get(), "a")));
    }

    [Fact]
    public async Task A_name_splits_that_limit_alone()
    {
        OperationLimits limits = Bind();
        Operation operation = Get("host");
        await limits.Of(operation, "a").AcquireAsync();
        await limits.Of(operation, "b").AcquireAsync();
        Assert.Equal([8, 99], Available(limits.Of(operation, "a")));
        Assert.Equal([8, 100], Available(limits.OfClient));
    }

    [Fact]
    public async Task What_is_forgotten_of_many_values_loses_no_count_and_idle_ones_are_not_kept()
    {
        OperationLimits limits = Bind();
        Operation operation = Get();
        LimitSet first = limits.Of(operation, "first");
        Permit used = await first.AcquireAsync();
        Assert.Same(first, limits.Of(operation, "first"));
        for (int value = 0; value < 5000; value++)
        {
            limits.Of(operation, value.ToString(CultureInfo.InvariantCulture));
        }

        LimitSet again = limits.Of(operation, "first");
        Assert.NotSame(first, again);
        Assert.Equal(9, Available(again)[0]);
        Assert.InRange(_registry.Count, 1, 1030);

        used.Complete();
        _clock.Advance(TimeSpan.FromMinutes(1));
        _registry.TrimExcess();
        Assert.Equal(0, _registry.Count);
    }

    [Fact]
    public async Task A_forgotten_set_that_calls_wait_for_keeps_their_order()
    {
        OperationLimits limits = Bind();
        Operation operation = Get();
        List<Permit> held = [];
        for (int i = 0; i < 10; i++)
        {
            held.Add(await limits.Of(operation, "a").AcquireAsync());
        }

        ValueTask<Permit> older = limits.Of(operation, "a").AcquireAsync();
        for (int value = 0; value < 300; value++)
        {
            limits.Of(operation, value.ToString(CultureInfo.InvariantCulture));
        }

        ValueTask<Permit> younger = limits.Of(operation, "a").AcquireAsync();
        held[0].Cancel();
        Assert.Equal((true, false), (older.IsCompleted, younger.IsCompleted));
        held[1].Cancel();
        Assert.True(younger.IsCompleted);
        (await older).Cancel();
        (await younger).Cancel();
    }

    [Fact]
    public async Task A_call_waits_for_the_limit_of_its_value_only()
    {
        using StubProvider provider = new(static _ => StubProvider.Json("{}"));
        RateLimitOptions one = new() { Permits = 1, Window = TimeSpan.FromSeconds(1) };
        ApiPipeline pipeline = new(PeopleClient.Declaration(limits: [one]), provider.Client(), new() { TimeProvider = _clock }, PeopleJson.Default);
        await pipeline.SendAsync(Get(), Request($"/{1}").PartitionBy(1.5), default);
        await pipeline.SendAsync(Get(), Request($"/{2}").PartitionBy<int?>(null), default);
        await pipeline.SendAsync(Get(), Request($"/{3}").PartitionBy(2), default);
        Task waits = pipeline.SendAsync(Get(), Request($"/{4}").Query("q", 1).PartitionBy("1.5"), default);
        Assert.Equal(["https://api.example.com/1", "https://api.example.com/2", "https://api.example.com/3"], provider.Requests.Select(static asked => asked.Address));

        _clock.Advance(TimeSpan.FromSeconds(1.1));
        await waits;
        Assert.Equal("https://api.example.com/4?q=1", provider.Requests[^1].Address);
    }

    private static long[] Available(LimitSet set) => [.. set.Snapshot().Select(static limit => limit.Available)];

    private static RequestBuilder Request(RequestBuilder request) => request;

    private static Operation Get(string? limit = null) => new() { Name = "Get", Method = HttpMethod.Get, Route = "/", PartitionedLimit = limit };

    private OperationLimits Bind(string key = "key") => new(new() { Name = "IPeopleApi", Limits = [s_key, s_host] }, _registry, "https://api.example.com:443", key);
}
