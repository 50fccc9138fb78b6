using RateGen.Samples.SearchQuota;

namespace RateGen.Integration.Tests.SearchQuotaTests;

/// <summary>The figures of the sample: a month against the provider's own counts, and the table of plans.</summary>
public sealed class SearchQuotaSampleTests
{
    [Fact]
    public async Task The_month_is_used_to_the_last_chunk_and_nothing_is_refused()
    {
        string folder = Directory.CreateTempSubdirectory("rategen-search-").FullName;
        try
        {
            List<MonthStep> steps = [];
            MonthResult result = await new Month(Path.Combine(folder, "quota.db"), steps.Add).RunAsync();

            Assert.Equal(0, result.Refused);
            Assert.Equal((400, 600L, 600L), (steps[0].Answered, steps[0].Left, steps[0].ProviderLeft));
            Assert.Equal((300, 300L, 300L), (steps[1].Answered, steps[1].Left, steps[1].ProviderLeft));
            Assert.InRange(steps[2].Answered, 290, 300); // The crash took at most a chunk of 10.
            Assert.Equal((0L, 300L - steps[2].Answered), (steps[2].Left, steps[2].ProviderLeft));
            Assert.Equal([500, 900, 100], steps.Skip(3).Select(static step => step.Answered));
            Assert.Equal(700 + steps[2].Answered + 1500, result.Searches);
            Assert.All(steps, static step => Assert.InRange(step.Left, 0, step.ProviderLeft)); // Never more than there is.
            Assert.True(steps[0].Took >= TimeSpan.FromMinutes(6) && steps[0].Took <= TimeSpan.FromMinutes(8), $"{steps[0].Took}");
            Assert.True(steps[4].Took < TimeSpan.FromMinutes(4.5), $"900 at 200 a minute would take longer: {steps[4].Took}");
            Assert.Equal(98m, result.Cost - 79m); // Starter and pro in July, pro again in August.
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(1_000, "1 0", "1 19", "1 79")]
    [InlineData(25_000, "25 0", "3 57", "1 79")]
    [InlineData(1_000_000, "1000 0", "100 1900", "10 790")]
    public void The_table_tells_months_and_cost(long searches, params string[] monthsAndCost)
    {
        IReadOnlyList<PlanForecast> forecasts = PlanForecast.OfAll(searches, new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(monthsAndCost, forecasts.Take(3).Select(static forecast => $"{forecast.Months} {forecast.Cost}"));
        Assert.Null(forecasts[3].Cost);
        Assert.InRange(forecasts[3].Duration.TotalMinutes, (searches / 2000.0) - 1.01, searches / 2000.0 * 1.03); // The first minute goes out evenly.
    }
}
