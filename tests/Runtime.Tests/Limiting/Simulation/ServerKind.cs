namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>The server algorithms of the simulator; the first five are those of the promise.</summary>
public enum ServerKind
{
    FixedWall,
    FirstCall,
    SlidingLog,
    TokenBucket,
    LeakyBucket,
    SlidingCounter,
}

internal static class ServerKinds
{
    public static readonly ServerKind[] OfThePromise = [ServerKind.FixedWall, ServerKind.FirstCall, ServerKind.SlidingLog, ServerKind.TokenBucket, ServerKind.LeakyBucket];

    public static Server Create(ServerKind kind, int permits, long window, Random random) => kind switch
    {
        ServerKind.FixedWall => new FixedWallServer(permits, window, random.NextInt64(window)),
        ServerKind.FirstCall => new FirstCallServer(permits, window),
        ServerKind.SlidingLog => new SlidingLogServer(permits, window),
        ServerKind.TokenBucket => new TokenBucketServer(permits, window, permits),
        ServerKind.LeakyBucket => new LeakyBucketServer(permits, window, permits),
        ServerKind.SlidingCounter => new SlidingCounterServer(permits, window, random.NextInt64(window)),
    };
}
