using RateGen.Samples.Provider.HyperSearch;
using RateGen.Samples.SearchQuota.Api;
using RateGen.Samples.SearchQuota.Simulation;

namespace RateGen.Samples.SearchQuota;

/// <summary>What happened in a step of the month.</summary>
/// <param name="At">When it ended.</param>
/// <param name="What">What was done.</param>
/// <param name="Answered">How many searches were answered in it.</param>
/// <param name="Took">How long they took.</param>
/// <param name="Left">What the client believes is left of the month.</param>
/// <param name="ProviderLeft">What the provider counts as left.</param>
internal sealed record MonthStep(DateTimeOffset At, string What, int Answered, TimeSpan Took, long Left, long ProviderLeft);

/// <summary>A month with HyperSearchX: the minute, the month, a restart, a crash, an upgrade while calls wait, and the next month.</summary>
internal sealed class Month(string quotaFile, Action<MonthStep> report)
{
    private readonly VirtualClock _clock = new(new(2026, 7, 6, 9, 0, 0, TimeSpan.Zero));
    private long _providerQuota = 1000;

    public async Task<MonthResult> RunAsync()
    {
        SimulatedProvider provider = new(_clock);
        await using (SearchProcess first = new(_clock, provider, quotaFile))
        {
            await Step(first, provider, "400 searches, free plan", () => first.SearchAsync(400));
        }

        SearchProcess second = new(_clock, provider, quotaFile); // Crashes: never disposed.
        await second.Within(second.Api.Limits.RefreshAsync());
        await Step(second, provider, "300 more after a restart", () => second.SearchAsync(300));

        await using SearchProcess third = new(_clock, provider, quotaFile);
        await third.Within(third.Api.Limits.RefreshAsync());
        await Step(third, provider, "after a crash, to the end", () => third.SearchAsync(1000));
        DateTimeOffset usedUp = _clock.GetUtcNow();

        provider.Upgrade(HyperSearchPlan.Starter);
        _providerQuota = 10_000;
        third.Api.UsePlan(HyperSearchXPlans.Starter); // No restart, no configuration.
        await third.Within(third.Api.GetUsageAsync()); // The provider's own figures, when in doubt.
        await Step(third, provider, "500 at once, starter", () => AtOnce(third, 500, () => Task.CompletedTask));
        await Step(third, provider, "900 at once, pro meanwhile", () => AtOnce(third, 900, () =>
        {
            provider.Upgrade(HyperSearchPlan.Pro);
            _providerQuota = 100_000;
            third.Api.UsePlan(HyperSearchXPlans.Pro);
            return Task.CompletedTask;
        }));
        _clock.JumpTo(new(2026, 8, 1, 0, 0, 0, TimeSpan.Zero));
        await Step(third, provider, "the next month", () => third.SearchAsync(100));
        return new(provider.Searches, provider.Refused, usedUp, third.Api.Usage.Cost);
    }

    private static async Task<int> AtOnce(SearchProcess process, int searches, Func<Task> meanwhile)
    {
        Task[] calls = process.Start(searches);
        await meanwhile();
        await process.Within(Task.WhenAll(calls));
        return calls.Length;
    }

    private async Task Step(SearchProcess process, SimulatedProvider provider, string what, Func<Task<int>> run)
    {
        DateTimeOffset start = _clock.GetUtcNow();
        int answered = await run();
        report(new(_clock.GetUtcNow(), what, answered, _clock.GetUtcNow() - start, process.Api.Usage.Quotas[0].Remaining, _providerQuota - provider.UsedThisMonth));
    }
}

/// <summary>The month as a whole.</summary>
/// <param name="Searches">How many searches the provider answered.</param>
/// <param name="Refused">How many requests it refused.</param>
/// <param name="UsedUpAt">When the free month was used up.</param>
/// <param name="Cost">What the last process spent.</param>
internal sealed record MonthResult(int Searches, int Refused, DateTimeOffset UsedUpAt, decimal Cost);
