using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Paging.Fakes;

/// <summary>A provider of lists of pages, behind a network that takes its time, in virtual time: one limit, counted as the server does.</summary>
/// <remarks>
/// Whatever ends in virtual time ends alone: the run waits until everyone waits again before the next answer arrives or time goes on. So the order of
/// events is that of virtual time, however busy the machine is.
/// </remarks>
/// <param name="clock">The virtual time.</param>
/// <param name="server">How it counts; null refuses nothing.</param>
/// <param name="pages">How many pages each list has.</param>
/// <param name="roundTrip">How long a request is under way, both ways together.</param>
internal sealed class DistantProvider(FakeTimeProvider clock, Server? server, int pages, Func<Uri, TimeSpan> roundTrip) : HttpMessageHandler
{
    private const int PatienceMilliseconds = 120_000;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(1);

    private readonly ConcurrentQueue<Action> _due = new();
    private int _waits;

    public int Requests { get; private set; }

    public int Refused { get; private set; }

    /// <summary>How many answers are back.</summary>
    public int Answered { get; private set; }

    /// <summary>How many waits of the consumer have ended.</summary>
    public int Worked { get; private set; }

    /// <summary>When the first request was sent and the last answer was back.</summary>
    public (long First, long Last) Times { get; private set; } = (-1, 0);

    /// <summary>The number of the page that is asked for, from 1.</summary>
    public static int PageOf(Uri address)
    {
        string token = address.Query[(address.Query.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return token.Length == 0 ? 1 : int.Parse(token, CultureInfo.InvariantCulture);
    }

    /// <summary>A wait of the consumer in virtual time.</summary>
    public async Task WorkAsync(TimeSpan time) => await After(time, () => Worked++);

    /// <summary>Lets time pass, a millisecond at each step, once everyone waits: on the network, at work, or for a permit.</summary>
    /// <param name="job">What is under way.</param>
    /// <param name="api">The client.</param>
    /// <param name="waits">How many waits there are once nobody can go on without time.</param>
    public async Task RunAsync(Task job, PeopleClient api, Func<int> waits)
    {
        long deadline = Environment.TickCount64 + PatienceMilliseconds;
        while (!job.IsCompleted)
        {
            Assert.True(Environment.TickCount64 < deadline, "The job did not end.");

            // In this order: a call that leaves the limiter's queue for the network meanwhile is counted once or not at all.
            if (Volatile.Read(ref _waits) + api.Limits.Snapshot()[0].Waiting >= waits())
            {
                if (_due.TryDequeue(out Action? end))
                {
                    end();
                }
                else
                {
                    clock.Advance(s_step);
                }
            }

            await Task.Yield();
        }

        await job;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri!;
        TimeSpan way = roundTrip(address) / 2;
        bool accepted = false;
        if (Times.First < 0)
        {
            Times = (clock.GetTimestamp(), 0);
        }

        await After(way, () =>
        {
            Requests++;
            accepted = server?.Accept(clock.GetElapsedTime(Times.First).Ticks) ?? true;
            Refused += accepted ? 0 : 1;
        });
        await After(way, () =>
        {
            Answered++;
            Times = (Times.First, clock.GetTimestamp());
        });
        return accepted ? Page(address) : StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "1"));
    }

    /// <summary>What happens at the end belongs to the run, and so does the end of the wait: whoever waited has not gone on yet, but no longer counts.</summary>
    private async Task After(TimeSpan time, Action happens)
    {
        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using ITimer timer = clock.CreateTimer(_ => _due.Enqueue(End), null, time, Timeout.InfiniteTimeSpan);
        Interlocked.Increment(ref _waits);
        await over.Task;

        void End()
        {
            happens();
            Interlocked.Decrement(ref _waits);
            over.SetResult();
        }
    }

    private HttpResponseMessage Page(Uri address)
    {
        int page = PageOf(address);
        string items = page > pages ? "" : $$"""{"name":"{{address.AbsolutePath}}#{{page}}","age":{{page}}}""";
        return StubProvider.Json($$"""{"items":[{{items}}],"next":{{(page < pages ? $"\"{page + 1}\"" : "null")}}}""");
    }
}
