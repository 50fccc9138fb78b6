namespace RateGen.Runtime.Tests;

/// <summary>Measures what code allocates.</summary>
internal static class Allocated
{
    private const int Rounds = 5;

    /// <summary>How many bytes warm code allocates on this thread: the least of a few rounds, because the runtime allocates something of its own there now and then.</summary>
    public static long By(Action action)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
