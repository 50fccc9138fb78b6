using System.Globalization;
using RateGen.Samples.Followers.Fetching;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RateGen.Samples.Followers.Views;

/// <summary>One frame: a bar for each user, then what the limit does.</summary>
internal sealed class JobPicture(FollowerJob job, bool unicode)
{
    private const int BarWidth = 32;

    private readonly RateHistory _history = new(unicode);

    public IRenderable Draw()
    {
        Grid users = new Grid().AddColumn().AddColumn().AddColumn(new GridColumn().RightAligned()).AddColumn(new GridColumn().RightAligned());
        foreach (UserProgress user in job.Users)
        {
            users.AddRow(new Text(user.UserId), Bar(user), Number(Pages(user), "pages"), Number(Invariant($"{user.Followers}"), "followers"));
        }

        return new Rows(Text.Empty, users, Text.Empty, Facts());
    }

    private Grid Facts()
    {
        (long requests, long refused) = job.Counts;
        _history.Add(job.Elapsed, requests);
        Grid facts = new Grid().AddColumn().AddColumn();
        facts.AddRow(Label("rate"), new Markup(Invariant($"[bold]{job.SentInLastSecond,2}[/] of {job.Limit} in the last second  [green]{_history.Draw(job.Limit)}[/]")));
        facts.AddRow(Label("waits for"), new Text(job.WaitsFor ?? (job.Users.All(user => user.HasEnded) ? "nothing" : "answers")));
        facts.AddRow(Label("sent"), new Markup(refused == 0
            ? Invariant($"{requests} requests, [green]none refused[/]")
            : Invariant($"{requests} requests, [red]{refused} refused[/]")));
        facts.AddRow(Label("time left"), new Text(TimeLeft.Describe(job)));
        return facts;
    }

    private Markup Bar(UserProgress user)
    {
        (char full, char empty) = unicode ? ('━', '─') : ('#', '-');
        // Without a known end a short piece wanders: it moves with each page.
        int begin = user.TotalPages is null && !user.HasEnded ? user.Pages % (BarWidth - 2) : 0;
        int length = user.IsDone ? BarWidth : user.TotalPages is { } total ? BarWidth * user.Pages / total : user.HasEnded ? 0 : 3;
        string color = user.Failure is not null ? "red" : user.IsDone ? "green" : "blue";
        return new($"[grey]{new string(empty, begin)}[/][{color}]{new string(full, length)}[/][grey]{new string(empty, Math.Max(0, BarWidth - begin - length))}[/]");
    }

    private static string Pages(UserProgress user) => user.TotalPages is { } total ? Invariant($"{user.Pages}/{total}") : Invariant($"{user.Pages}");

    private static Markup Number(string number, string unit) => new($"{number} [grey]{unit}[/]");

    private static Markup Label(string text) => new($"[grey]{text}[/]");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
