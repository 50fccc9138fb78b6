using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>What requests cost, and budgets.</summary>
public sealed class MoneyTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private readonly FakeTimeProvider _clock = new(new(2026, 1, 30, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Every_request_costs_its_price()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new(0.00069m, "USD", PriceUnit.PerRequest));
        Assert.Equal((0m, "USD"), (api.Usage.Cost, api.Usage.Currency));
        for (int i = 0; i < 3; i++)
        {
            await api.GetAsync("1");
        }

        Assert.Equal(0.00207m, api.Usage.Cost);
    }

    [Fact]
    public async Task A_client_without_a_price_costs_nothing()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, null);
        await api.GetAsync("1");
        Assert.Equal((0m, null), (api.Usage.Cost, api.Usage.Currency));
    }

    [Fact]
    public async Task A_budget_stops_before_the_request_that_would_exceed_it()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new(0.02m, "USD", PriceUnit.PerRequest), budget: 0.05m);
        await api.GetAsync("1");
        await api.GetAsync("1");
        BudgetExceededException exceeded = await Assert.ThrowsAsync<BudgetExceededException>(() => api.GetAsync("1"));
        Assert.Equal((0.05m, 0.04m, 0.02m, "USD"), (exceeded.Budget, exceeded.Cost, exceeded.Price, exceeded.Currency));
        Assert.Contains("ApiClientOptions.Budget", exceeded.Message, StringComparison.Ordinal);
        Assert.Equal(2, provider.Requests.Count);
        Assert.Equal(2, api.Usage.Quotas[0].Used); // No permit either.
    }

    [Fact]
    public async Task Calls_at_once_do_not_overspend()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new(1m, "USD", PriceUnit.PerRequest), budget: 25m);
        Task<Person>[] calls = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(() => api.GetAsync("1")))];
        await Task.WhenAll(calls).ContinueWith(static _ => { }, TaskScheduler.Default);
        Assert.Equal(25, calls.Count(static call => call.IsCompletedSuccessfully));
        Assert.All(calls.Where(static call => call.IsFaulted), static call => Assert.IsType<BudgetExceededException>(call.Exception!.InnerException));
        Assert.Equal((25m, 25), (api.Usage.Cost, provider.Requests.Count));
    }

    [Fact]
    public async Task A_request_that_never_left_costs_nothing_and_a_refused_one_does()
    {
        int index = 0;
        using StubProvider provider = new((_, _, _) => index++ == 0
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : Task.FromResult(StubProvider.Json("{}", HttpStatusCode.BadRequest)));
        PeopleClient api = Api(provider, new(1m, "USD", PriceUnit.PerRequest), budget: 1m);
        await Assert.ThrowsAnyAsync<Exception>(() => api.GetAsync("1"));
        Assert.Equal(0m, api.Usage.Cost);
        await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1"));
        Assert.Equal(1m, api.Usage.Cost);
    }

    [Fact]
    public async Task A_fee_is_paid_once_in_a_month()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new(19m, "USD", PriceUnit.PerMonth), budget: 38m);
        await api.GetAsync("1");
        await api.GetAsync("1");
        Assert.Equal(19m, api.Usage.Cost);
        _clock.Advance(TimeSpan.FromDays(2));
        await api.GetAsync("1");
        Assert.Equal(38m, api.Usage.Cost);
        _clock.SetUtcNow(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await Assert.ThrowsAsync<BudgetExceededException>(() => api.GetAsync("1"));
    }

    [Fact]
    public void A_budget_that_cannot_be_meant_is_refused()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        Assert.Contains("declares no price", Assert.Throws<ArgumentException>(() => Api(provider, null, budget: 5m)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Api(provider, new(1m, "USD", PriceUnit.PerRequest), budget: -1m));
    }

    [Fact]
    public async Task Usage_tells_what_is_left_and_when_it_resets()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, null);
        await api.GetAsync("1");
        Assert.Equal(new QuotaUsage("month", 1000, 1, 999, new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)), Assert.Single(api.Usage.Quotas));
    }

    [Fact]
    public async Task A_usage_endpoint_changes_quota_and_rate_and_raises_what_is_used()
    {
        LimitSet set = LimitSet.Create(
            _clock,
            new RateLimitOptions { Name = "minute", Permits = 60, Window = TimeSpan.FromMinutes(1) },
            new QuotaOptions { Name = "month", Permits = 1000, Period = RatePeriod.PerMonth });
        (await set.AcquireAsync()).Complete();
        UsageReading<Told> reading = new() { Used = static told => told.Used, Quota = static told => told.Quota, Rate = static told => told.Rate, OfQuota = "month", OfLimit = "minute" };
        reading.Apply(new(153, 1000, 60), set, set);
        Assert.Equal((153L, 847L), Quota(set));
        reading.Apply(new(10, 10_000, 200), set, set);
        Assert.Equal((153L, 9847L), Quota(set));
        Assert.Equal(200, set.Snapshot()[0].Permits);
        reading.Apply(new(-1, 0, double.NaN), set, set);
        reading.Apply(new(null, null, 1e99), set, set);
        Assert.Equal((153L, 9847L), Quota(set));
        Assert.Equal(200, set.Snapshot()[0].Permits);

        static (long Used, long Remaining) Quota(LimitSet set) => (set.Snapshot()[1].Quota!.Used, set.Snapshot()[1].Quota!.Remaining);
    }

    [Fact]
    public void A_forecast_tells_time_and_cost()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient perRequest = Api(provider, new(0.02m, "USD", PriceUnit.PerRequest));
        ApiForecast soon = perRequest.Forecast(500);
        Assert.Equal((500L, 10m, "USD", TimeSpan.Zero, null), (soon.Requests, soon.Cost, soon.Currency, soon.Duration, soon.Limit));

        ApiForecast twoMonths = perRequest.Forecast(2001);
        Assert.Equal((new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), "month"), (twoMonths.EndsAt, twoMonths.Limit));

        PeopleClient perMonth = Api(provider, new(19m, "USD", PriceUnit.PerMonth));
        Assert.Equal(57m, perMonth.Forecast(2001).Cost); // January, February and March.
        Assert.Equal(19m, perMonth.Forecast(1000).Cost);
        Assert.Equal((0m, TimeSpan.Zero), (perMonth.Forecast(0).Cost, perMonth.Forecast(0).Duration));
        Assert.Throws<ArgumentOutOfRangeException>(() => perMonth.Forecast(-1));
    }

    private sealed record Told(double? Used, double? Quota, double? Rate);

    private PeopleClient Api(StubProvider provider, PlanPrice? price, decimal? budget = null)
    {
        ClientDeclaration limits = PeopleClient.Declaration(limits: [new QuotaOptions { Name = "month", Permits = 1000, Period = RatePeriod.PerMonth }]);
        return new(provider.Client(), new() { TimeProvider = _clock, Budget = budget }, new()
        {
            Name = limits.Name,
            BaseAddress = limits.BaseAddress,
            Limits = limits.Limits,
            Price = price,
            Currency = price?.Currency,
        });
    }
}
