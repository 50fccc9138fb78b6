namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Real sockets against ASP.NET Core's own rate limiting, for seconds; eng/aspnetcore-proof.sh runs these and the same for minutes.</summary>
/// <remarks>
/// The server's limiters move on a heartbeat of 100 ms. On a machine that lets it come late, its windows last longer by as much, and no
/// declaration made before can know by how much: then a client may be refused once or twice, and not without end. What depends on that
/// punctuality is explicit, so that no test fails because a machine is busy; the named command runs it.
/// </remarks>
public sealed class AspNetCoreLimiterTests(LimitedFixture fixture) : IClassFixture<LimitedFixture>
{
    private static readonly TimeSpan s_punctual = TimeSpan.FromMilliseconds(115);

    public static TheoryData<string, string> Known => Data(LimitedCases.Known);

    public static TheoryData<string, string> Surprising => Data(LimitedCases.Surprising);

    private int Tolerated => fixture.Report.LongestHeartbeat <= s_punctual ? 0 : 2 * LimitedServer.Permits;

    [Fact]
    public void A_concurrency_limit_refuses_nothing()
    {
        LimitedOutcome outcome = Outcome("concurrency", "plain");
        Assert.True(outcome is { Refused: 0, Accepted: >= 90 }, Message(outcome));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Known))]
    public void A_server_that_is_known_refuses_nothing(string kind, string declared)
    {
        LimitedOutcome outcome = Outcome(kind, declared);
        Assert.True(outcome.Refused <= Tolerated, Message(outcome));
        Assert.True(outcome.Accepted >= 90, Message(outcome));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Surprising))]
    public void A_server_that_surprises_refuses_a_few_times_and_is_learned(string kind, string declared)
    {
        LimitedOutcome outcome = Outcome(kind, declared);
        Assert.True(outcome.Refused <= LimitedCases.MostRefusals, Message(outcome));
        Assert.True(outcome.LateRefused <= LimitedServer.Permits, Message(outcome));
        Assert.True(fixture.Report.PartOfBest(outcome) > 0.5, Message(outcome)); // Still paused and lowered: minutes show the rate.
    }

    [Fact]
    public void The_servers_do_surprise()
        => Assert.True(fixture.Report.Outcomes.Count(static outcome => outcome.Case.Declared == "plain" && outcome.Refused > 0) >= 4, LimitedTable.Of(fixture.Report));

    private static TheoryData<string, string> Data(LimitedCase[] cases) => [.. cases.Select(static each => (each.Kind, each.Declared))];

    private LimitedOutcome Outcome(string kind, string declared)
        => fixture.Report.Outcomes.Single(outcome => outcome.Case.Kind == kind && outcome.Case.Declared == declared);

    private string Message(LimitedOutcome outcome) => $"{outcome}{Environment.NewLine}{LimitedTable.Of(fixture.Report)}";
}
