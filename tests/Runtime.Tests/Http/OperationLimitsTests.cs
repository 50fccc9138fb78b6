using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

public sealed class OperationLimitsTests
{
    private static readonly RateLimitOptions s_second = new() { Permits = 15, Window = TimeSpan.FromSeconds(1), Name = "second" };

    private readonly LimitRegistry _registry = new(new FakeTimeProvider());

    [Fact]
    public void An_operation_is_bound_once()
    {
        OperationLimits limits = Bind("key");
        Operation operation = Get();
        Assert.Same(limits.Of(operation), limits.Of(operation));
    }

    [Fact]
    public async Task Operations_share_the_client_s_limits()
    {
        OperationLimits limits = Bind("key");
        await limits.Of(Get()).AcquireAsync();
        await limits.Of(Get()).AcquireAsync();
        Assert.Equal(13, Assert.Single(limits.OfClient.Snapshot()).Available);
    }

    [Fact]
    public async Task Clients_of_one_key_share_their_limits_and_those_of_another_do_not()
    {
        OperationLimits one = Bind("key");
        await one.Of(Get()).AcquireAsync();
        Assert.Equal(14, Assert.Single(Bind("key").OfClient.Snapshot()).Available);
        Assert.Equal(15, Assert.Single(Bind("other").OfClient.Snapshot()).Available);
    }

    [Fact]
    public void An_operation_s_own_limits_replace_the_client_s()
    {
        RateLimitOptions own = new() { Permits = 2, Window = TimeSpan.FromSeconds(1), Name = "own" };
        Assert.Equal(["second", "own"], Bind("key").Of(Get(s_second, own)).Snapshot().Select(static limit => limit.Name));
    }

    [Fact]
    public void Contradictions_show_when_the_client_is_created()
    {
        Bind("key");
        ClientDeclaration contradicting = new() { Name = "IOther", Limits = [new RateLimitOptions { Permits = 20, Window = TimeSpan.FromSeconds(1), Name = "second" }] };
        Assert.Throws<ArgumentException>(() => new OperationLimits(contradicting, _registry, "https://api.example.com:443", "key"));
    }

    [Fact]
    public async Task Many_threads_find_the_same_limits()
    {
        OperationLimits limits = Bind("key");
        Operation[] operations = [.. Enumerable.Range(0, 50).Select(static _ => Get())];
        LimitSet[][] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => operations.Select(limits.Of).ToArray())));
        Assert.All(found, sets => Assert.Equal(found[0], sets));
    }

    private static Operation Get(params LimitOptions[] limits)
        => new() { Name = "Get", Method = HttpMethod.Get, Route = "/", Limits = limits.Length == 0 ? null : limits };

    private OperationLimits Bind(string key) => new(new() { Name = "IPeopleApi", Limits = [s_second] }, _registry, "https://api.example.com:443", key);
}
