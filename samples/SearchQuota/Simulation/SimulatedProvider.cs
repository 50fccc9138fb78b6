using System.Globalization;
using System.Net;
using System.Text;
using RateGen.Samples.Provider.HyperSearch;
using RateGen.Samples.Provider.Limiting;

namespace RateGen.Samples.SearchQuota.Simulation;

/// <summary>HyperSearchX in memory: counts what its plan allows, by the clock of the simulation, and answers as its page shows.</summary>
internal sealed class SimulatedProvider(VirtualClock clock) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private HyperSearchPlan _plan = HyperSearchPlan.Free;
    private FixedWindow _minute = new(HyperSearchPlan.Free.RequestsPerMinute, TimeSpan.FromMinutes(1), clock);
    private RequestQuota _month = new(HyperSearchPlan.Free.RequestsPerMonth, monthly: true, used: 0, clock);

    /// <summary>How many searches it answered, ever.</summary>
    public int Searches { get; private set; }

    /// <summary>How many requests it refused.</summary>
    public int Refused { get; private set; }

    /// <summary>How many searches it answered in this month.</summary>
    public long UsedThisMonth
    {
        get
        {
            lock (_lock)
            {
                return _month.Used;
            }
        }
    }

    /// <summary>The account is upgraded: "Quota increases take effect immediately".</summary>
    public void Upgrade(HyperSearchPlan plan)
    {
        lock (_lock)
        {
            _plan = plan;
            _minute = new(plan.RequestsPerMinute, TimeSpan.FromMinutes(1), clock);
            _month = new(plan.RequestsPerMonth, monthly: true, _month.Used, clock);
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(request.Method == HttpMethod.Get ? Usage() : Search());
        }
    }

    private HttpResponseMessage Search()
    {
        if (_month.Remaining is 0)
        {
            return Refuse("quota_exceeded");
        }

        if (!_minute.TryCount())
        {
            return Refuse("rate_limited");
        }

        _month.TryTake();
        Searches++;
        return Answer(HttpStatusCode.OK, """{"query":"…","tier":"summary"}""");
    }

    private HttpResponseMessage Usage()
    {
        if (!_minute.TryCount())
        {
            return Refuse("rate_limited");
        }

        string quota = _plan.RequestsPerMonth?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return Answer(HttpStatusCode.OK, string.Create(
            CultureInfo.InvariantCulture, $$"""{"plan":"{{_plan.Name}}","quota":{{quota}},"used":{{_month.Used}},"per_minute_limit":{{_plan.RequestsPerMinute}}}"""));
    }

    private HttpResponseMessage Refuse(string code)
    {
        Refused++;
        return Answer(HttpStatusCode.TooManyRequests, """{"error":{"code":"CODE","retry_after":60}}""".Replace("CODE", code, StringComparison.Ordinal));
    }

    private HttpResponseMessage Answer(HttpStatusCode status, string body)
    {
        HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (_month.Remaining is { } remaining)
        {
            response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
            response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", _month.ResetsAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }

        return response;
    }
}
