using System.Globalization;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>The same as <see cref="AspNetCoreLimiterTests"/> for minutes. eng/aspnetcore-proof.sh runs it.</summary>
public sealed class AspNetCoreProofTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_learning = TimeSpan.FromMinutes(1);

    [Fact(Explicit = true)]
    public async Task Nothing_is_refused_for_long()
    {
        double seconds = double.Parse(Environment.GetEnvironmentVariable("PROOF_SECONDS") ?? "300", CultureInfo.InvariantCulture);
        LimitedReport report = await LimitedRun.RunAsync(LimitedCases.All, s_learning, TimeSpan.FromSeconds(seconds) - s_learning);
        output.WriteLine(LimitedTable.Of(report));

        string[] broken = [.. report.Outcomes.SelectMany(outcome => Broken(report, outcome).Select(what => $"{outcome.Case.Kind}, {outcome.Case.Declared}: {what}"))];
        Assert.True(broken.Length == 0, string.Join(Environment.NewLine, broken));
    }

    private static IEnumerable<string> Broken(LimitedReport report, LimitedOutcome outcome)
    {
        bool isSurprising = LimitedCases.Surprising.Contains(outcome.Case);
        if (outcome.Refused > (isSurprising ? LimitedCases.MostRefusals : 0)) yield return $"{outcome.Refused} refusals";
        if (isSurprising && outcome.LateRefused > 0) yield return $"{outcome.LateRefused} refusals after the first minute";
        if (isSurprising && report.PartOfBest(outcome) is < 0.9 and var part) yield return string.Create(CultureInfo.InvariantCulture, $"{part:0.0 %} of the best rate");
    }
}
