using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>How far a job is: told to the caller, to event listeners and to meters, each time a page has come.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task The_caller_is_told_pages_items_requests_and_what_is_left_before_each_page_is_delivered()
    {
        List<PageProgress> told = [];
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(5)) { SaysTotal = true };
        int delivered = 0;
        await foreach (Page<FakePage, int> page in provider.Pages(new() { Size = 2 }).With(new() { Progress = new Told(told) }).ByPage())
        {
            Assert.Equal(++delivered, told.Count);
            Assert.Equal(5, page.Total);
        }

        Assert.Equal(
            [(1, 2L, 1, 5L, 3L, false), (2, 4L, 2, 5L, 1L, false), (3, 5L, 3, 5L, 0L, true)],
            told.Select(static progress => (progress.Pages, progress.Items, progress.Requests, progress.Total!.Value, progress.Left!.Value, progress.IsLast)));
        Assert.All(told, static progress => Assert.Equal("IFakeApi.List", progress.Operation));
    }

    [Fact]
    public async Task Nothing_is_said_to_be_left_where_no_total_is_known_and_never_less_than_nothing()
    {
        List<PageProgress> told = [];
        await new FakeProvider(FakeList.Cursor, FakeList.ByToken([1, 1])).Pages().With(new() { Progress = new Told(told) }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(told, static progress => Assert.Null(progress.Left));
        told.Clear();
        await FakeList.DrainAsync(new FakeProvider(FakeList.Cursor, static _ => new([1, 2], Total: 1)) { SaysTotal = true }.Pages().With(new() { Progress = new Told(told) }));
        Assert.Equal(0, Assert.Single(told).Left);
    }

    [Fact]
    public async Task A_bound_makes_the_last_page_the_last()
    {
        List<PageProgress> told = [];
        await new FakeProvider(FakeList.Cursor, FakeList.ByToken([2, 2, 2])).Pages().With(new() { MaxItems = 3, Progress = new Told(told) }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(2L, false), (3L, true)], told.Select(static progress => (progress.Items, progress.IsLast)));
    }

    [Fact]
    public async Task The_time_that_calls_waited_for_permits_is_told_and_so_are_repetitions()
    {
        FakeTimeProvider clock = new();
        List<PageProgress> told = [];
        using StubProvider provider = new(index => index == 1
            ? StubProvider.Json("{}", System.Net.HttpStatusCode.TooManyRequests, ("Retry-After", "3"))
            : StubProvider.Json($$"""{"items":[{"name":"Ada","age":{{index}}}],"next":{{(index == 0 ? "\"2\"" : "null")}}}"""));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = clock }, PeopleClient.Declaration(retry: new(), limits: [new RateLimitOptions { Permits = 10, Window = TimeSpan.FromSeconds(1) }]));
        Task<List<Person>> all = api.List("g").With(new() { Progress = new Told(told) }).ToListAsync(TestContext.Current.CancellationToken).AsTask();
        while (!all.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        await all;
        Assert.Equal([1, 3], told.Select(static progress => progress.Requests));
        Assert.True(told[0].Waited == TimeSpan.Zero && told[1].Waited >= TimeSpan.FromSeconds(3), $"{told[0].Waited}, {told[1].Waited}");
    }

    [Fact]
    public async Task Listeners_of_the_event_source_are_told_the_same()
    {
        using Events events = new("IEventsApi.List");
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(3)) { SaysTotal = true, Name = "IEventsApi.List" };
        await provider.Pages(new() { Size = 2 }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["IEventsApi.List|1|2|1|0|3|1|False", "IEventsApi.List|2|3|2|0|3|0|True"],
            events.Told.Select(static one => string.Join('|', one.Payload!)));
        Assert.Equal(["operation", "pages", "items", "requests", "waitedMilliseconds", "total", "left", "isLast"], events.Told.First().PayloadNames);
        Assert.Equal(
            "IEventsApi.List: 2 pages with 3 items came with 2 requests and 0 ms of waiting for permits; 0 of 3 items are left.",
            string.Format(System.Globalization.CultureInfo.InvariantCulture, events.Told.Last().Message!, [.. events.Told.Last().Payload!]));
    }

    [Fact]
    public async Task A_meter_counts_pages_and_items_and_shows_what_is_left()
    {
        ClientDeclaration declaration = new() { Name = "IMeteredPagesApi", BaseAddress = "https://api.example.com", Limits = [new RateLimitOptions { Permits = 1000, Window = TimeSpan.FromSeconds(1), Scope = RateScope.Client }] };
        ConcurrentQueue<(string Name, double Value)> measured = [];
        using MeterListener listener = new() { InstrumentPublished = static (instrument, listener) => { if (instrument.Meter.Name == "RateGen") { listener.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();

        using StubProvider provider = new(static index => StubProvider.Json($$"""{"items":[{"name":"Ada","age":{{index}}},{"name":"Bob","age":{{index}}}]}"""));
        PeopleClient api = new(provider.Client(), new(), declaration);
        await api.Pages(PeopleClient.Operation(new NumberedStyle<PeoplePage, Person>(1), total: 4), new() { Number = 1, Size = 2 }).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, measured.Where(static one => one.Name == "rategen.client.pages").Sum(static one => one.Value));
        Assert.Equal(4, measured.Where(static one => one.Name == "rategen.client.items").Sum(static one => one.Value));
        Assert.Equal([2, 0], measured.Where(static one => one.Name == "rategen.client.items.left").Select(static one => one.Value));
        Assert.Equal(2, measured.Count(static one => one.Name == "rategen.client.wait.duration"));

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length > 1 && tags[0].Value is "IMeteredPagesApi" && tags[1].Value is "Pages")
            {
                measured.Enqueue((instrument.Name, value));
            }
        }
    }

    private sealed class Told(List<PageProgress> told) : IProgress<PageProgress>
    {
        public void Report(PageProgress value) => told.Add(value);
    }

    /// <summary>The events of one method; other tests page at the same time.</summary>
    private sealed class Events(string operation) : EventListener
    {
        public ConcurrentQueue<EventWrittenEventArgs> Told { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "RateGen.Pages")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventSource.Name == "RateGen.Pages" && eventData.Payload?[0] is string of && of == operation)
            {
                Told.Enqueue(eventData);
            }
        }
    }
}
