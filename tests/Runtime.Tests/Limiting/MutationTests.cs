using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>The simulator would notice each of the rules that do not keep the promise.</summary>
public sealed class MutationTests
{
    [Theory]
    [InlineData(Mutation.SendStamp, Profile.Lan)]
    [InlineData(Mutation.SendStamp, Profile.Mobile)]
    [InlineData(Mutation.FirstSample, Profile.Mobile)]
    [InlineData(Mutation.WindowedMinimum, Profile.SlowMinute)]
    public void A_rule_without_its_care_is_refused(Mutation mutation, Profile profile)
        => Assert.NotEqual(0, Refused(mutation, profile));

    [Theory]
    [InlineData(Profile.Lan)]
    [InlineData(Profile.Mobile)]
    [InlineData(Profile.SlowMinute)]
    public void The_rule_itself_is_not(Profile profile)
        => Assert.Equal(0, Refused(Mutation.Correct, profile));

    [Fact]
    public void A_ring_wastes_what_the_heap_uses()
    {
        Assert.True(Efficiency(Mutation.Correct) >= 0.97, $"Heap: {Efficiency(Mutation.Correct)}");
        Assert.True(Efficiency(Mutation.Ring) < 0.97, $"Ring: {Efficiency(Mutation.Ring)}");
    }

    private static int Refused(Mutation mutation, Profile profile) => Enumerable.Range(0, 5).Sum(seed => Run(mutation, profile, seed).Refused);

    private static double Efficiency(Mutation mutation) => Run(mutation, Profile.Spikes, 2, TimeSpan.FromMinutes(10)).Efficiency;

    private static Outcome Run(Mutation mutation, Profile profile, int seed, TimeSpan? duration = null)
        => Outcome.Run(
            new(ServerKind.SlidingLog, profile, Demand.Saturated, seed) { Duration = duration ?? TimeSpan.FromMinutes(4) },
            (time, scenario) => new MutantLimiter(time, scenario, mutation));
}
