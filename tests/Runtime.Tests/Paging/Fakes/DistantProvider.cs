using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Paging.Fakes;

/// <summary>A provider of lists of pages, behind a network that takes its time, in virtual time: one limit, counted as the server does.</summary>
/// <param name="clock">The virtual time.</param>
/// <param name="server">How it counts; null refuses nothing.</param>
/// <param name="pages">How many pages each list has.</param>
/// <param name="latency">The next round trip.</param>
internal sealed class DistantProvider(FakeTimeProvider clock, Server? server, int pages, Func<TimeSpan> latency) : HttpMessageHandler
{
    private const int PatienceMilliseconds = 120_000;

    /// <summary>How often everyone is seen waiting before time goes on: what was just answered has a chance to go on.</summary>
    private const int Calm = 3;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private int _busy;

    public int Requests { get; private set; }

    public int Refused { get; private set; }

    /// <summary>When the first request was sent and the last answer was back.</summary>
    public (long First, long Last) Times { get; private set; } = (-1, 0);

    /// <summary>A wait of the consumer in virtual time.</summary>
    public async Task WorkAsync(TimeSpan time)
    {
        Interlocked.Increment(ref _busy);
        await Task.Delay(time, clock);
        Interlocked.Decrement(ref _busy);
    }

    /// <summary>Lets time pass, a millisecond at each step, once everyone waits: on the network, at work, or for a permit.</summary>
    /// <param name="job">What is under way.</param>
    /// <param name="api">The client.</param>
    /// <param name="waits">How many waits there are at that moment; fewer when lists have ended.</param>
    public async Task RunAsync(Task job, PeopleClient api, Func<int> waits)
    {
        int calm = 0;
        long deadline = Environment.TickCount64 + PatienceMilliseconds;
        while (!job.IsCompleted)
        {
            Assert.True(Environment.TickCount64 < deadline, "The job did not end.");
            bool everyoneWaits = Volatile.Read(ref _busy) + api.Limits.Snapshot()[0].Waiting >= waits();
            calm = everyoneWaits ? calm + 1 : 0;
            if (calm > Calm)
            {
                clock.Advance(s_step);
                calm = 0;
            }

            await Task.Yield();
        }

        await job;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TimeSpan way;
        lock (_lock)
        {
            _busy++;
            way = latency();
            Times = Times.First < 0 ? (clock.GetTimestamp(), 0) : Times;
        }

        await Task.Delay(way / 2, clock, cancellationToken);
        bool accepted;
        lock (_lock)
        {
            Requests++;
            accepted = server?.Accept(clock.GetElapsedTime(Times.First).Ticks) ?? true;
            Refused += accepted ? 0 : 1;
        }

        await Task.Delay(way / 2, clock, cancellationToken);
        lock (_lock)
        {
            _busy--;
            Times = (Times.First, clock.GetTimestamp());
        }

        return accepted ? Page(request.RequestUri!) : StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "1"));
    }

    private HttpResponseMessage Page(Uri address)
    {
        string token = address.Query[(address.Query.IndexOf('=', StringComparison.Ordinal) + 1)..];
        int page = token.Length == 0 ? 1 : int.Parse(token, CultureInfo.InvariantCulture);
        string items = page > pages ? "" : $$"""{"name":"{{address.AbsolutePath}}#{{page}}","age":{{page}}}""";
        return StubProvider.Json($$"""{"items":[{{items}}],"next":{{(page < pages ? $"\"{page + 1}\"" : "null")}}}""");
    }
}
