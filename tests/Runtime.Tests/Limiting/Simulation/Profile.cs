namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>The network and the server's work, as the way of one call.</summary>
public enum Profile
{
    None,
    Lan,
    ColdStart,
    Mobile,
    Spikes,
    SlowServer,
    Mixed,
    SlowMinute,
    First40Slow,

    /// <summary>Three whole windows of 15 are slow: every slot is wrong about the way at once. The worst that the bound's one assumption costs.</summary>
    First45Slow,
}

/// <summary>How long one call takes until the server counts it, works, and its answer is back, in ticks.</summary>
internal readonly record struct Leg(long Forward, long Work, long Back)
{
    public static long Milliseconds(double milliseconds) => (long)(milliseconds * TimeSpan.TicksPerMillisecond);
}

internal static class Profiles
{
    public static readonly Profile[] WithoutResidual = [.. Enum.GetValues<Profile>().Where(static profile => profile is not (Profile.First40Slow or Profile.First45Slow))];

    /// <param name="profile">Which network.</param>
    /// <param name="call">The number of the call, from 0.</param>
    /// <param name="now">The virtual time.</param>
    /// <param name="isSlowOperation">Whether the call is one of the slow operation, in <see cref="Profile.Mixed"/>.</param>
    /// <param name="random">The luck of the run.</param>
    public static Leg Draw(Profile profile, int call, long now, bool isSlowOperation, Random random) => profile switch
    {
        Profile.None => Of(20, 10, 20),
        Profile.Lan => Lan(random),
        Profile.ColdStart => Plus(Lan(random), call < 20 || random.NextDouble() < 0.02 ? 120 : 0, 0),
        Profile.Mobile => Of(40 + LogNormal(random, 15, 1), 30 + Exponential(random, 10), 40 + LogNormal(random, 15, 1)),
        Profile.Spikes => random.NextDouble() < 0.005 ? Spike(random) : Lan(random),
        Profile.SlowServer => Of(20 + Exponential(random, 2), LogNormal(random, 300, 0.8), 20 + Exponential(random, 2)),
        Profile.Mixed => Of(20 + Exponential(random, 2), isSlowOperation ? 1200 + Exponential(random, 100) : 30, 20 + Exponential(random, 2)),
        Profile.SlowMinute => Plus(Lan(random), IsSlowMinute(now) ? 100 : 0, IsSlowMinute(now) ? 50 : 0),
        Profile.First40Slow => Plus(Lan(random), call < 40 ? 100 : 0, call < 40 ? 100 : 0),
        Profile.First45Slow => Plus(Lan(random), call < 45 ? 100 : 0, call < 45 ? 100 : 0),
    };

    private static bool IsSlowMinute(long now) => now / TimeSpan.TicksPerMinute == 1;

    private static Leg Lan(Random random) => Of(20 + Exponential(random, 2), 30 + Exponential(random, 10), 20 + Exponential(random, 2));

    private static Leg Spike(Random random)
    {
        double late = 300 + (random.NextDouble() * 500);
        bool onTheWay = random.Next(2) == 0;
        return Plus(Lan(random), onTheWay ? late : 0, onTheWay ? 0 : late);
    }

    private static Leg Plus(Leg leg, double forward, double back) => leg with { Forward = leg.Forward + Leg.Milliseconds(forward), Back = leg.Back + Leg.Milliseconds(back) };

    private static Leg Of(double forward, double work, double back) => new(Leg.Milliseconds(forward), Leg.Milliseconds(work), Leg.Milliseconds(back));

    private static double Exponential(Random random, double mean) => -mean * Math.Log(1 - random.NextDouble());

    private static double LogNormal(Random random, double median, double sigma)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return median * Math.Exp(sigma * normal);
    }
}
