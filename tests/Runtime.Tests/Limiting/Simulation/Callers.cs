namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>Those who call, and what becomes of their calls.</summary>
internal sealed class Callers(VirtualTime time, Random random, Scenario scenario, Server server, ILimiter limiter, Func<Leg, long, Leg>? way = null)
{
    private int _calls;

    public long SteadyFrom { get; } = scenario.Duration.Ticks / 10;

    public int Calls { get; private set; }

    public int Refused { get; private set; }

    public int LateRefused { get; private set; }

    public int SteadyAccepted { get; private set; }

    public void Start()
    {
        int workers = scenario.Demand switch
        {
            Demand.Saturated => Math.Max(40, scenario.Permits * 3),
            Demand.Bursty => 1,
            Demand.FanOut => 400,
        };
        for (int worker = 0; worker < workers; worker++)
        {
            time.Start(scenario.Demand is Demand.Bursty ? BatchesAsync : WorkAsync);
        }
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await CallAsync();
        }
    }

    private async Task BatchesAsync()
    {
        while (true)
        {
            await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => CallAsync()));
            await time.Delay((long)((0.05 + (random.NextDouble() * 2.95)) * TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>One call, repeated until it is accepted.</summary>
    private async Task CallAsync()
    {
        bool isSlowOperation = scenario.Profile is Profile.Mixed && random.Next(2) == 0;
        long firstArrival = 0;
        while (true)
        {
            ILease lease = await limiter.AcquireAsync(isSlowOperation, firstArrival);
            firstArrival = lease.FirstArrival;
            Leg leg = Profiles.Draw(scenario.Profile, _calls++, time.Now, isSlowOperation, random);
            leg = way?.Invoke(leg, time.Now) ?? leg;
            lease.Sent();
            await time.Delay(leg.Forward);
            long arrived = time.Now;
            bool accepted = server.Accept(arrived);
            await time.Delay(leg.Work + leg.Back);
            lease.Complete();
            Calls++;
            if (accepted)
            {
                SteadyAccepted += arrived > SteadyFrom ? 1 : 0;
                return;
            }

            Refused++;
            LateRefused += time.Now > TimeSpan.TicksPerMinute ? 1 : 0;
            lease.Refused(TimeSpan.FromSeconds(1));
        }
    }
}
