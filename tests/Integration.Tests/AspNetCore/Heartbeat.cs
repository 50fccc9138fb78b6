namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>The longest time between two ticks of a timer of 100 ms, which is what ASP.NET Core moves its limiters with.</summary>
internal static class Heartbeat
{
    public static async Task<TimeSpan> LongestAsync(CancellationToken end)
    {
        TimeSpan longest = TimeSpan.Zero;
        long last = TimeProvider.System.GetTimestamp();
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(100));
        try
        {
            while (await timer.WaitForNextTickAsync(end))
            {
                long now = TimeProvider.System.GetTimestamp();
                TimeSpan gap = TimeProvider.System.GetElapsedTime(last, now);
                longest = gap > longest ? gap : longest;
                last = now;
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }

        return longest;
    }
}
