using System.Globalization;
using RateGen.Benchmarks;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Clients under full demand for minutes. eng/aspnetcore-proof.sh runs it.</summary>
public sealed class AspNetCoreProofTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_learning = TimeSpan.FromMinutes(1);

    [Fact(Explicit = true)]
    public async Task Who_knows_the_server_is_not_refused_and_who_does_not_learns_it()
    {
        double seconds = double.Parse(Environment.GetEnvironmentVariable("PROOF_SECONDS") ?? "300", CultureInfo.InvariantCulture);
        LimitedReport report = await LimitedRun.RunAsync(LimitedCases.All, s_learning, TimeSpan.FromSeconds(seconds) - s_learning);
        string table = LimitedTable.Of(report);
        if (Environment.GetEnvironmentVariable("PROOF_PAGE") is not { } page)
        {
            output.WriteLine(table);
        }
        else
        {
            DocsSection.Write(page, "sockets", string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s over loopback sockets, all at once, {LimitedServer.Permits} per second, {LimitedServer.ConcurrentPermits} at once.\n\n{table}"));
        }

        string[] broken = [.. report.Outcomes.Where(outcome => report.Broken(outcome) is not null).Select(outcome => $"{outcome.Case.Kind}, {outcome.Case.Declared}: {report.Broken(outcome)}")];
        Assert.True(broken.Length == 0, string.Join(Environment.NewLine, broken));
    }
}
