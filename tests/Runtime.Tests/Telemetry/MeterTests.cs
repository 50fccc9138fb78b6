using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Responses;

namespace RateGen.Runtime.Tests.Telemetry;

/// <summary>What a listener of the meter <c>RateGen</c> is told.</summary>
[Collection(typeof(Limiting.Alone))]
public sealed class MeterTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Attempts_retries_refusals_waits_and_pauses_are_told_with_method_and_route()
    {
        using Listener listener = new();
        ApiPipeline pipeline = Pipeline(new StubProvider(static index => index == 0 ? StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "2")) : StubProvider.Json("{}")));
        Operation operation = Operation();
        Task call = pipeline.SendAsync(operation, Pipelines.Request($"/metered/{7}"), default);
        while (!call.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        await call;
        Assert.Equal(2, listener.Sum("rategen.client.attempts"));
        Assert.Equal(1, listener.Sum("rategen.client.retries"));
        Assert.Equal(1, listener.Sum("rategen.client.refusals"));
        Assert.Equal([2], listener.Values("rategen.client.pause.duration"));
        Assert.Equal(2, listener.Values("rategen.client.wait.duration").Length);
        Assert.True(listener.Values("rategen.client.wait.duration")[1] >= 2);
        Assert.Equal(
            [new("rategen.client", "IMeteredApi"), new("rategen.operation", "GetAsync"), new("http.request.method", "GET"), new("url.template", "/metered/{id}")],
            listener.Tags("rategen.client.attempts"));
    }

    [Fact]
    public async Task Queues_and_quotas_are_told_when_they_are_observed()
    {
        using Listener listener = new();
        ApiPipeline pipeline = Pipeline(new StubProvider(static _ => StubProvider.Json("{}")));
        Operation operation = Operation();
        Task[] calls = [.. Enumerable.Range(0, 4).Select(id => pipeline.SendAsync(operation, Pipelines.Request($"/metered/{id}"), default))];
        listener.Observe();
        Assert.Equal(2, listener.Of("rategen.limit.queue.length", "two"));
        Assert.Equal(98, listener.Of("rategen.quota.remaining", "month"));
        while (!calls[3].IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        await Task.WhenAll(calls);
        listener.Observe();
        Assert.Equal(0, listener.Of("rategen.limit.queue.length", "two"));
        Assert.Equal(96, listener.Of("rategen.quota.remaining", "month"));
    }

    [Fact]
    public async Task A_listener_costs_no_allocation()
    {
        ApiPipeline pipeline = new(Declaration(1_000_000), new HttpClient(new AtOnce()), new(), PeopleJson.Default);
        Operation operation = Operation();
        long without = await BytesAsync(pipeline, operation);
        using Listener listener = new(keep: false);
        long with = await BytesAsync(pipeline, operation);
        Assert.True(with <= without, $"{with} bytes with a listener, {without} without.");
    }

    private static async Task<long> BytesAsync(ApiPipeline pipeline, Operation operation)
    {
        const int calls = 1000;
        long before = 0;
        for (int i = 0; i < 2 * calls; i++)
        {
            if (i == calls)
            {
                before = GC.GetAllocatedBytesForCurrentThread();
            }

            await pipeline.SendAsync(operation, Pipelines.Request($"/metered/{1}"), default);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }

    private static Operation Operation() => new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/metered/{id}", IsIdempotent = true };

    private static ClientDeclaration Declaration(int permits) => new()
    {
        Name = "IMeteredApi",
        BaseAddress = "https://metered.example.com",
        Limits =
        [
            new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(1), Name = "two", Scope = RateScope.Client },
            new QuotaOptions { Permits = permits * 50, Period = RatePeriod.PerMonth, Name = "month" },
        ],
        Retry = [new()],
    };

    private ApiPipeline Pipeline(HttpMessageHandler provider) => new(Declaration(2), new HttpClient(provider), new() { TimeProvider = _clock }, PeopleJson.Default);

    private sealed class AtOnce : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent([]) });
    }

    private sealed class Listener : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly List<(string Instrument, double Value, KeyValuePair<string, object?>[] Tags)> _told = [];

        public Listener(bool keep = true)
        {
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "RateGen")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(keep, instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(keep, instrument, value, tags));
            _listener.Start();
        }

        public void Observe()
        {
            _told.Clear();
            _listener.RecordObservableInstruments();
        }

        public double Sum(string instrument) => Values(instrument).Sum();

        public double[] Values(string instrument) => [.. _told.Where(told => told.Instrument == instrument).Select(static told => told.Value)];

        public KeyValuePair<string, object?>[] Tags(string instrument) => _told.First(told => told.Instrument == instrument).Tags;

        /// <summary>The gauge of a limit of the API of these tests.</summary>
        public double Of(string instrument, string limit)
            => _told.Where(told => told.Instrument == instrument && told.Tags.Contains(new("rategen.api", "https://metered.example.com:443")) && told.Tags.Contains(new("rategen.limit", limit))).Max(static told => told.Value);

        public void Dispose() => _listener.Dispose();

        private void Take(bool keep, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (keep)
            {
                _told.Add((instrument.Name, value, tags.ToArray()));
            }
        }
    }
}
