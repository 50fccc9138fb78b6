using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Followers.Api;
using RateGen.Samples.Provider.Hiker;

namespace RateGen.Integration.Tests.HikerTests;

public sealed class PlanTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_trial_runs_at_one_per_second_because_the_balance_says_so()
    {
        await using HikerJob job = await HikerJob.StartAsync(new() { HikerPlan = HikerPlan.Free, PagesPerUser = 4, TimeProvider = _time });
        Balance balance = await job.Api.GetBalanceAsync();
        DateTimeOffset read = _time.GetUtcNow();

        List<long> followers = await Eventually.AdvancingAsync(job.FollowersOfAsync("12345"), _time, job.Api);

        Assert.Equal(1, balance.Rate);
        Assert.Equal(new FollowerGraph(1, 4).CountFollowers(12345), followers.Count);
        Assert.Equal((5, 0), (job.Provider.HikerStatistics.Arrived, job.Provider.HikerStatistics.Refused));
        Assert.InRange((_time.GetUtcNow() - read).TotalSeconds, 4, 6);
    }

    [Fact]
    public async Task A_used_up_balance_ends_the_pages_and_keeps_what_came()
    {
        await using HikerJob job = await HikerJob.StartAsync(new() { HikerPlan = HikerPlan.Start, RequestsUsed = 998, PagesPerUser = 4 });
        List<User> followers = [];

        PagingException exception = await Assert.ThrowsAsync<PagingException>(async () =>
        {
            await foreach (User follower in job.Api.GetFollowers("12345"))
            {
                followers.Add(follower);
            }
        });

        Assert.Equal(50, followers.Count);
        Assert.IsType<InsufficientBalanceException>(exception.InnerException);
        Assert.Contains("Insufficient balance", exception.Content, StringComparison.Ordinal);
        Assert.Equal(3, job.Provider.HikerStatistics.Arrived);
    }
}
