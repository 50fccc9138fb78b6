using RateGen.Samples.Followers.Fetching;
using Spectre.Console;

namespace RateGen.Samples.Followers.Views;

/// <summary>The picture of the job for a terminal, redrawn ten times a second.</summary>
internal sealed class LiveView(IAnsiConsole console, TimeProvider timeProvider)
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    public Task ShowAsync(FollowerJob job, Task running)
    {
        JobPicture picture = new(job, console.Profile.Capabilities.Unicode);
        return console.Live(picture.Draw()).StartAsync(async live =>
        {
            while (!running.IsCompleted)
            {
                live.UpdateTarget(picture.Draw());
                await Task.WhenAny(running, Task.Delay(Frame, timeProvider));
            }

            live.UpdateTarget(picture.Draw());
        });
    }
}
