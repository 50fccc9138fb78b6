using RateGen.Limiting;
using RateGen.Quotas;
using RateGen.Samples.SearchQuota.Api;

namespace RateGen.Samples.SearchQuota.Simulation;

/// <summary>One run of the program that searches: a client and its quota file, on the clock of the simulation.</summary>
internal sealed class SearchProcess : IAsyncDisposable
{
    private readonly VirtualClock _clock;
    private readonly SqliteQuotaStore _store;
    private readonly HttpClient _http;

    public SearchProcess(VirtualClock clock, SimulatedProvider provider, string quotaFile)
    {
        _clock = clock;
        _store = new(quotaFile);
        _http = new(provider, disposeHandler: false);
        Api = IHyperSearchApi.Create(_http, new() { ApiKey = "simulated", QuotaStore = _store, TimeProvider = clock.OfNewProcess() });
    }

    public IHyperSearchApi Api { get; }

    /// <summary>Searches so often, one after the other; stops when the quota is used up. Returns how many were answered.</summary>
    public async Task<int> SearchAsync(int searches)
    {
        for (int done = 0; done < searches; done++)
        {
            try
            {
                await Within(Api.SearchAsync(new($"question {done}")));
            }
            catch (QuotaExceededException)
            {
                return done;
            }
        }

        return searches;
    }

    /// <summary>Starts so many searches at once, and returns while they wait for the minute.</summary>
    public Task[] Start(int searches) => [.. Enumerable.Range(0, searches).Select(number => Api.SearchAsync(new($"question {number}")))];

    /// <summary>Lets time pass until a call ends, but only while a call can go on by nothing else.</summary>
    public async Task Within(Task call)
    {
        while (!call.IsCompleted)
        {
            if (Api.Limits.Snapshot().Any(static limit => limit is { Quota: null, Waiting: > 0, Available: 0, NextPermitIn.Ticks: > 0 }))
            {
                _clock.JumpToNextTimer();
                await Task.Yield();
            }
            else
            {
                await Task.Delay(1); // The quota file is being written.
            }
        }

        await call;
    }

    /// <summary>Ends as a program should: what was reserved and not used goes back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _http.Dispose();
    }
}
