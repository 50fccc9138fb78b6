using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>[Permits(0)]: what the provider gives for nothing, such as the endpoint that tells the usage.</summary>
public sealed class FreeCallTests
{
    private static readonly Operation<Balance> s_usage = new()
    {
        Name = "GetUsageAsync",
        Method = HttpMethod.Get,
        Route = "/usage",
        Permits = 0,
        ReportsUsage = new() { Used = static balance => balance.Rate, OfQuota = "month" },
    };

    private static readonly Operation<Balance> s_charged = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/charged" };

    [Fact]
    public async Task It_counts_in_the_rate_and_in_no_quota_and_costs_nothing()
    {
        using StubProvider provider = new(_ => StubProvider.Json("""{"rate":0}"""));
        ApiPipeline pipeline = Pipeline(provider, new(5m, "USD", PriceUnit.PerRequest));
        await Ask(pipeline, s_usage);
        await Ask(pipeline, s_usage);
        Assert.Equal((0m, 0L, 8L), (pipeline.Usage.Cost, pipeline.Usage.Quotas[0].Used, pipeline.Limits.Snapshot()[0].Available));
        await Ask(pipeline, s_charged);
        Assert.Equal((5m, 1L, 7L), (pipeline.Usage.Cost, pipeline.Usage.Quotas[0].Used, pipeline.Limits.Snapshot()[0].Available));
    }

    [Fact]
    public async Task It_begins_no_month_that_is_paid_for()
    {
        using StubProvider provider = new(_ => StubProvider.Json("""{"rate":0}"""));
        ApiPipeline pipeline = Pipeline(provider, new(19m, "USD", PriceUnit.PerMonth), budget: 0m);
        await Ask(pipeline, s_usage);
        Assert.Equal(0m, pipeline.Usage.Cost);
        await Assert.ThrowsAsync<BudgetExceededException>(() => Ask(pipeline, s_charged));
    }

    [Fact]
    public async Task What_it_tells_reaches_the_quota_and_it_goes_on_when_that_is_used_up()
    {
        using StubProvider provider = new(index => index == 0
            ? StubProvider.Json("""{"rate":400}""", HttpStatusCode.OK, ("X-Remaining", "700"))
            : StubProvider.Json("""{"rate":1000}""", HttpStatusCode.OK, ("X-Remaining", "0")));
        ApiPipeline pipeline = Pipeline(provider, null);
        await Ask(pipeline, s_usage);
        Assert.Equal(600, pipeline.Usage.Quotas[0].Remaining); // The body knows of 400, the header of 300.
        await Ask(pipeline, s_usage);
        await Assert.ThrowsAsync<QuotaExceededException>(() => Ask(pipeline, s_charged));
        await Ask(pipeline, s_usage);
        Assert.Equal(3, provider.Requests.Count);
    }

    [Fact]
    public async Task What_it_tells_reaches_the_quota_of_its_argument()
    {
        using StubProvider provider = new(index => StubProvider.Json($$"""{"rate":{{(index == 1 ? 0 : 1000)}}}"""));
        ApiPipeline pipeline = Pipeline(provider, null);
        await Ask(pipeline, s_usage, "ada");
        await Ask(pipeline, s_charged, "bob");
        await Assert.ThrowsAsync<QuotaExceededException>(() => Ask(pipeline, s_charged, "ada"));
    }

    [Fact]
    public async Task A_refusal_of_it_closes_the_quota()
    {
        using StubProvider provider = new(_ => StubProvider.Json("{}", HttpStatusCode.PaymentRequired));
        ApiPipeline pipeline = Pipeline(provider, null);
        Assert.Equal("month", (await Assert.ThrowsAsync<QuotaExceededException>(() => Ask(pipeline, s_usage))).Quota);
        Assert.Equal(0, pipeline.Usage.Quotas[0].Remaining);
    }

    private static Task<Balance> Ask(ApiPipeline pipeline, Operation<Balance> operation, string? argument = null)
    {
        RequestBuilder request = new(6, 0);
        request.AppendLiteral("/usage");
        return pipeline.SendAsync(operation, argument is null ? request : request.PartitionBy(argument), pipeline.Format<Balance>(), TestContext.Current.CancellationToken);
    }

    private static ApiPipeline Pipeline(StubProvider provider, PlanPrice? price, decimal? budget = null) => new(
        new()
        {
            Name = "IPeopleApi",
            BaseAddress = "https://api.example.com",
            Limits = [new RateLimitOptions { Permits = 10, Window = TimeSpan.FromSeconds(1), Name = "second" }, new QuotaOptions { Permits = 1000, Period = RatePeriod.PerMonth, Name = "month" }],
            QuotaHeaders = [new() { Limit = "month", Remaining = "X-Remaining" }],
            Exhausted = [new() { Status = 402, Quota = "month" }],
            Price = price,
            Currency = price?.Currency,
        },
        provider.Client(),
        new() { TimeProvider = new FakeTimeProvider(new(2026, 1, 30, 12, 0, 0, TimeSpan.Zero)), Budget = budget },
        PeopleJson.Default);
}
