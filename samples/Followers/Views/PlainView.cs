using System.Globalization;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Samples.Followers.Views;

/// <summary>One line a second, for files and pipes.</summary>
internal sealed class PlainView(TextWriter output, TimeProvider timeProvider)
{
    // The end of the job is seen at once; the looks in between only find out that a second is over.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public async Task ShowAsync(FollowerJob job, Task running)
    {
        int lines = 0;
        while (!running.IsCompleted)
        {
            if (job.Elapsed.TotalSeconds >= lines + 1)
            {
                await output.WriteLineAsync(Line(job));
                lines = (int)job.Elapsed.TotalSeconds;
            }

            await Task.WhenAny(running, Task.Delay(Look, timeProvider));
        }
    }

    private static string Line(FollowerJob job)
    {
        string users = string.Join("  ", job.Users.Select(Pages));
        return string.Create(CultureInfo.InvariantCulture,
            $"{job.Elapsed.TotalSeconds,4:0} s  {users}  {job.SentInLastSecond} of {job.Limit} in the last second  {job.Counts.Refused} refused  waits for {job.WaitsFor ?? "answers"}  left {TimeLeft.Describe(job)}");
    }

    private static string Pages(UserProgress user)
        => string.Create(CultureInfo.InvariantCulture, $"{user.UserId}: {user.Pages}{(user.TotalPages is { } total ? $"/{total}" : "")} pages, {user.Followers} followers");
}
