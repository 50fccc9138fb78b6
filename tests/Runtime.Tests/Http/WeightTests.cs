using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

public sealed class WeightTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_call_takes_its_weight_of_rates_and_quotas_and_one_of_a_concurrency_limit()
    {
        TaskCompletionSource<HttpResponseMessage> answer = new();
        using StubProvider provider = new((_, _, _) => answer.Task);
        ApiPipeline pipeline = Pipeline(provider);
        Task call = pipeline.SendAsync(Weighing(3), Request($"/"), default);
        Assert.Equal([7, 97, 1], pipeline.Limits.Snapshot().Select(static limit => limit.Available));

        answer.SetResult(StubProvider.Json("{}"));
        await call;
        Assert.Equal([7, 97, 2], pipeline.Limits.Snapshot().Select(static limit => limit.Available));
    }

    [Fact]
    public async Task A_call_waits_until_all_of_its_weight_is_free()
    {
        using StubProvider provider = new(static _ => StubProvider.Json("{}"));
        ApiPipeline pipeline = Pipeline(provider);
        await pipeline.SendAsync(Weighing(4), Request($"/"), default);
        await pipeline.SendAsync(Weighing(4), Request($"/"), default);
        Task third = pipeline.SendAsync(Weighing(4), Request($"/"), default);
        Assert.Equal(2, provider.Requests.Count);

        _clock.Advance(TimeSpan.FromSeconds(1.1));
        await third;
        Assert.Equal(3, provider.Requests.Count);
    }

    [Fact]
    public async Task A_call_heavier_than_a_limit_ever_grants_is_refused_before_it_is_sent()
    {
        using StubProvider provider = new(static _ => StubProvider.Json("{}"));
        ApiPipeline pipeline = Pipeline(provider);
        ArgumentOutOfRangeException exception = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => pipeline.SendAsync(Weighing(11), Request($"/"), default));
        Assert.Contains("never grants more than 10", exception.Message, StringComparison.Ordinal);
        Assert.Empty(provider.Requests);
        Assert.Equal([10, 100, 2], pipeline.Limits.Snapshot().Select(static limit => limit.Available));
    }

    [Fact]
    public async Task A_call_beyond_the_concurrency_limit_leaves_when_an_earlier_one_is_answered_or_fails()
    {
        Channel<TaskCompletionSource<HttpResponseMessage>> requests = Channel.CreateUnbounded<TaskCompletionSource<HttpResponseMessage>>();
        using StubProvider provider = new((_, _, _) =>
        {
            TaskCompletionSource<HttpResponseMessage> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Assert.True(requests.Writer.TryWrite(answer));
            return answer.Task;
        });
        ApiPipeline pipeline = Pipeline(provider);
        Task[] calls = [.. Enumerable.Range(0, 4).Select(_ => pipeline.SendAsync(Weighing(1), Request($"/"), default))];
        TaskCompletionSource<HttpResponseMessage> first = await requests.Reader.ReadAsync(TestContext.Current.CancellationToken);
        TaskCompletionSource<HttpResponseMessage> second = await requests.Reader.ReadAsync(TestContext.Current.CancellationToken);
        LimitSnapshot limit = pipeline.Limits.Snapshot()[2];
        Assert.Equal((2, 2), (limit.InFlight, limit.Waiting));

        first.SetException(new HttpRequestException("reset"));
        await Assert.ThrowsAsync<ApiRequestException>(() => calls[0]);
        (await requests.Reader.ReadAsync(TestContext.Current.CancellationToken)).SetResult(StubProvider.Json("{}"));
        await calls[2];
        (await requests.Reader.ReadAsync(TestContext.Current.CancellationToken)).SetResult(StubProvider.Json("{}"));
        second.SetResult(StubProvider.Json("{}"));
        await Task.WhenAll(calls[1], calls[3]);
        Assert.Equal(2, pipeline.Limits.Snapshot()[2].Available);
    }

    private static Operation Weighing(int permits) => new() { Name = "Weigh", Method = HttpMethod.Get, Route = "/", Permits = permits };

    private static RequestBuilder Request(RequestBuilder request) => request;

    private ApiPipeline Pipeline(StubProvider provider) => new(
        PeopleClient.Declaration(limits:
        [
            new RateLimitOptions { Permits = 10, Window = TimeSpan.FromSeconds(1) },
            new QuotaOptions { Permits = 100 },
            new ConcurrencyLimitOptions { Permits = 2 },
        ]),
        provider.Client(), new() { TimeProvider = _clock }, PeopleJson.Default);
}
