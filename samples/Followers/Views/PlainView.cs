using System.Globalization;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Samples.Followers.Views;

/// <summary>One line a second, for files and pipes.</summary>
internal sealed class PlainView(TextWriter output, TimeProvider timeProvider)
{
    // Looked at ten times a second, so that "the last second" is one.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public async Task ShowAsync(FollowerJob job, Task running)
    {
        RateMeter meter = new(timeProvider);
        int lines = 0;
        while (!running.IsCompleted)
        {
            long lastSecond = meter.Sample(job.Counts.Requests);
            if (job.Elapsed.TotalSeconds >= lines + 1)
            {
                await output.WriteLineAsync(Line(job, lastSecond));
                lines = (int)job.Elapsed.TotalSeconds;
            }

            await Task.WhenAny(running, Task.Delay(Look, timeProvider));
        }
    }

    private static string Line(FollowerJob job, long lastSecond)
    {
        string users = string.Join("  ", job.Users.Select(Pages));
        return string.Create(CultureInfo.InvariantCulture,
            $"{job.Elapsed.TotalSeconds,4:0} s  {users}  {lastSecond} of {job.Limit} in the last second  {job.Counts.Refused} refused  waits for {job.WaitsFor ?? "answers"}  left {TimeLeft.Describe(job)}");
    }

    private static string Pages(UserProgress user)
        => string.Create(CultureInfo.InvariantCulture, $"{user.UserId}: {user.Pages}{(user.TotalPages is { } total ? $"/{total}" : "")} pages, {user.Followers} followers");
}
