using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>Calls that are under way when a period ends count in both, also where the periods are counted in a store.</summary>
public sealed class OverMidnightTests : StoreTestBase
{
    private static readonly DateTimeOffset s_february = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_under_way_is_charged_to_the_new_period_before_anything_else_is_granted()
    {
        LimitSet set = Process();
        Permit[] underWay = await Acquire(set, 4);
        Time.Advance(TimeSpan.FromHours(2));
        await Use(set, 1);
        Assert.Equal((5L, 995L), (Quota(set).Used, Quota(set).Remaining));
        Assert.InRange(await Reserved(s_february), 5, 15);
        Array.ForEach(underWay, static permit => permit.Complete());
        Assert.Equal(5, Quota(set).Used);
    }

    /// <summary>The provider may have counted each of them in the new period.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public async Task All_processes_together_leave_room_for_what_is_under_way(int underWay)
    {
        LimitSet first = Process(20), second = Process(20);
        Permit[] overMidnight = await Acquire(first, underWay);
        Time.Advance(TimeSpan.FromHours(2));
        await first.RefreshAsync();
        int granted = await UseUp(second) + await UseUp(first);
        Assert.Equal(20 - underWay, granted);
        Array.ForEach(overMidnight, static permit => permit.Complete());
        Assert.Equal(0, await UseUp(first));
    }

    private static async Task<Permit[]> Acquire(LimitSet set, int calls)
    {
        Permit[] permits = new Permit[calls];
        for (int i = 0; i < calls; i++)
        {
            permits[i] = await set.AcquireAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        }

        return permits;
    }

    private static async Task<int> UseUp(LimitSet set)
    {
        for (int granted = 0; ; granted++)
        {
            try
            {
                await Use(set, 1);
            }
            catch (QuotaExceededException)
            {
                return granted;
            }
        }
    }
}
