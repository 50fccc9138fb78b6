namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Real sockets against ASP.NET Core's own rate limiting, for seconds.</summary>
/// <remarks>
/// Its limiters move on a heartbeat of 100 ms. On a machine that lets it come late, its windows last longer by as much, and no declaration made
/// before can know by how much. So only what does not depend on that punctuality is a test; eng/aspnetcore-proof.sh runs the rest, for minutes.
/// </remarks>
public sealed class AspNetCoreLimiterTests(LimitedFixture fixture) : IClassFixture<LimitedFixture>
{
    [Fact]
    public void A_concurrency_limit_that_is_always_used_up_refuses_nothing()
    {
        LimitedOutcome outcome = fixture.Report.Outcomes.Single(static outcome => outcome.Case.Kind == "concurrency");
        Assert.True(outcome is { Refusals.Count: 0, Accepted: LimitedServer.ConcurrentCalls }, Table());
    }

    /// <summary>Without this, the refusals that <see cref="AspNetCoreProofTests"/> does not see would mean nothing.</summary>
    [Fact]
    public void The_servers_do_surprise()
        => Assert.True(fixture.Report.Outcomes.Count(static outcome => outcome.Case.Declared == "plain" && outcome.Refusals.Count > 0) >= 4, Table());

    private string Table() => LimitedTable.Of(fixture.Report);
}
