using System.Globalization;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Samples.Followers;

/// <summary>What is said at the end: sentences about what went wrong, then the one line.</summary>
internal static class Ending
{
    public static int Write(FollowerJob job, IFollowerSource source, FollowerWriter writer, RoundTripMeter meter, CancellationToken cancellationToken)
    {
        TimeSpan elapsed = job.Elapsed;
        long followers = job.Users.Sum(user => (long)user.Followers);
        string kept = string.Create(CultureInfo.InvariantCulture, $"{followers} followers from {job.Users.Sum(user => user.Pages)} pages are kept in {writer.Path}.{(writer.IsResumable ? " The next run goes on there." : "")}");
        int exitCode = Explain(job, kept, cancellationToken);
        if (exitCode == ExitCodes.AllFetched)
        {
            writer.Complete();
        }

        (long requests, long refused) = source.Counts;
        Console.WriteLine(new Summary(followers, requests, job.Counts.Requests, refused, job.Limit, meter.Smallest, elapsed));
        return exitCode;
    }

    private static int Explain(FollowerJob job, string kept, CancellationToken cancellationToken)
    {
        if (job.Users.All(user => user.IsDone))
        {
            return ExitCodes.AllFetched;
        }

        if (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine($"Stopped. {kept}");
            return ExitCodes.Stopped;
        }

        if (job.BalanceIsUsedUp)
        {
            Console.Error.WriteLine($"The balance is used up (402). {kept}");
            return ExitCodes.Failed;
        }

        foreach (UserProgress user in job.Users.Where(user => user.Failure is not null))
        {
            Console.Error.WriteLine($"User {user.UserId} failed: {user.Failure}");
        }

        Console.Error.WriteLine(kept);
        return ExitCodes.Failed;
    }
}
