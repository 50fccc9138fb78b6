using System.Globalization;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Samples.Followers.Views;

/// <summary>When the job will be done.</summary>
internal static class TimeLeft
{
    /// <summary>Null where nobody knows how many pages are left.</summary>
    public static TimeSpan? Of(FollowerJob job)
    {
        int left = 0;
        foreach (UserProgress user in job.Users.Where(user => !user.HasEnded))
        {
            if (user.TotalPages is not { } total)
            {
                return null;
            }

            left += total - user.Pages;
        }

        return TimeSpan.FromSeconds(left / PagesPerSecond(job));
    }

    public static string Describe(FollowerJob job)
        => Of(job) is { } left ? string.Create(CultureInfo.InvariantCulture, $"{left.TotalSeconds:0} s") : "unknown: the provider does not tell how many pages there are";

    // The limit, unless the job shows that it is slower. A second's worth of requests is under way or waiting its turn.
    private static double PagesPerSecond(FollowerJob job)
    {
        double elapsed = job.Elapsed.TotalSeconds;
        double pages = job.Users.Sum(user => user.Fetched);
        return elapsed > 1 ? Math.Min(job.Limit, (pages + job.Limit) / elapsed) : job.Limit;
    }
}
