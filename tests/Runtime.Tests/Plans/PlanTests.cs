using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Plans;

/// <summary>A plan chosen at run time: its figures are in force at once, and the provider is asked, not believed.</summary>
public sealed class PlanTests
{
    private const string Address = "https://people.example";

    // Shorter than what a fresh process takes up smoothly.
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(5);

    private static readonly PlanProbe s_probe = new() { Path = "/usage", Plan = "plan", Rate = "limits.per_minute", Quota = "quota", Used = "used" };

    private static readonly ApiPlan s_pro = new()
    {
        Api = "people",
        Name = "pro",
        Limits =
        [
            new RateLimitOptions { Permits = 500, Window = s_window },
            new RateLimitOptions { Permits = 100, Window = TimeSpan.FromSeconds(1), Burst = 200, Scope = RateScope.Host },
            new QuotaOptions { Permits = 5_000_000_000, Period = RatePeriod.PerMonth },
        ],
        Probe = s_probe,
    };

    [Fact]
    public async Task The_figures_of_a_plan_are_in_force_at_once()
    {
        using StubProvider provider = new(StubProvider.Json("""{"name":"a","age":1}"""));
        PeopleClient api = Client(provider);
        await api.GetAsync("1");

        api.UsePlan(s_pro);

        Assert.Equal([500, 5_000_000_000], api.Limits.Snapshot().Select(limit => limit.Permits));
        Assert.Equal(499, api.Limits.Snapshot()[0].Available);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Calls_that_wait_see_the_plan()
    {
        using StubProvider provider = new(_ => StubProvider.Json("""{"name":"a","age":1}"""));
        PeopleClient api = Client(provider, 1);
        await api.GetAsync("1");
        Task<Person> waiting = api.GetAsync("2");
        Assert.False(waiting.IsCompleted);

        api.UsePlan(s_pro);

        Assert.Equal("a", (await waiting).Name);
    }

    [Fact]
    public void A_plan_without_a_limit_to_change_changes_nothing()
    {
        PeopleClient api = Client(new StubProvider(StubProvider.Json("{}")));
        ApiPlan other = new() { Api = "people", Name = "x", Limits = [new QuotaOptions { Permits = 7, Period = RatePeriod.PerMonth }, new RateLimitOptions { Permits = 5, Window = TimeSpan.FromSeconds(1) }] };

        string message = Assert.Throws<ArgumentException>(() => api.UsePlan(other)).Message;

        Assert.StartsWith("The plan people/x allows 5 per second, but the client declares no limit for each key with that window: 60 per 5 seconds, 1000 per calendar month (UTC).", message, StringComparison.Ordinal);
        Assert.Equal([60, 1000], api.Limits.Snapshot().Select(limit => limit.Permits));
    }

    [Fact]
    public void A_plan_of_another_api_is_refused()
        => Assert.StartsWith("The plan cats/x is one of the API \"cats\", but IPeopleApi is a client of \"people\".",
            Assert.Throws<ArgumentException>(() => Client(new StubProvider(StubProvider.Json("{}"))).UsePlan(new() { Api = "cats", Name = "x" })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"plan":"pro","limits":{"per_minute":500},"quota":5000000000,"used":7}""", 500, 5_000_000_000, "")]
    [InlineData("""{"plan":"Pro"}""", 500, 5_000_000_000, "")]
    [InlineData("""{"plan":"free","limits":{"per_minute":60},"quota":1000,"used":7}""", 60, 1000, "The provider names the plan \"free\", not \"pro\".|The provider grants 60 per 5 seconds, not 500.|The provider's quota is 1000, not 5000000000.")]
    [InlineData("""{}""", 500, 5_000_000_000, "The answer names no plan at \"plan\".")]
    [InlineData("""{"plan":3,"limits":[],"quota":-1}""", 500, 5_000_000_000, "The answer names no plan at \"plan\".|The provider's quota is -1, not 5000000000.")]
    public async Task The_provider_s_figures_win(string answer, long rate, long quota, string differences)
    {
        using StubProvider provider = new(StubProvider.Json(answer));
        PeopleClient api = Client(provider);
        api.UsePlan(s_pro);

        PlanReport report = await api.VerifyPlanAsync(s_pro);

        Assert.Equal(differences, string.Join("|", report.Differences));
        Assert.Equal(differences.Length == 0, report.IsConfirmed);
        Assert.Equal([rate, quota], api.Limits.Snapshot().Select(limit => limit.Permits));
        Assert.Equal(Address + "/usage", provider.Single.Address);
        Assert.Equal(1, api.Usage.Requests);
    }

    [Fact]
    public async Task A_plan_without_a_probe_cannot_be_verified()
        => await Assert.ThrowsAsync<ArgumentException>(() => Client(new StubProvider(StubProvider.Json("{}"))).VerifyPlanAsync(new() { Api = "people", Name = "x" }));

    [Theory]
    [InlineData("https://eu.people.example/v2", true)]
    [InlineData("https://people.example", true)]
    [InlineData("http://people.example", false)]
    [InlineData("https://sandbox.example", false)]
    public async Task Clients_of_one_description_share_limits_at_its_servers_alone(string address, bool shares)
    {
        TimeProvider time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using StubProvider provider = new(_ => StubProvider.Json("""{"name":"a","age":1}"""));
        PeopleClient first = Client(provider, time: time), second = Client(provider, time: time, address: address);

        await first.GetAsync("1");

        Assert.Equal(shares ? 59 : 60, second.Limits.Snapshot()[0].Available);
    }

    private static PeopleClient Client(StubProvider provider, int permits = 60, TimeProvider? time = null, string address = Address)
    {
        ClientDeclaration declaration = new()
        {
            Name = "IPeopleApi",
            Spec = new() { Id = "people", Servers = [Address + "/v1", "https://eu.people.example"] },
            Limits = [new RateLimitOptions { Permits = permits, Window = s_window }, new QuotaOptions { Permits = 1000, Period = RatePeriod.PerMonth }],
        };
        return new PeopleClient(provider.Client(), new() { TimeProvider = time ?? new Microsoft.Extensions.Time.Testing.FakeTimeProvider(), BaseAddress = new(address) }, declaration);
    }
}
