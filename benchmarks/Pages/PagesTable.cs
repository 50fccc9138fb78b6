using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using RateGen.Benchmarks.Calls;

namespace RateGen.Benchmarks.Pages;

/// <summary>
/// What a page costs beside a plain call for it, by hand and by Refit: all over one <see cref="HttpClient"/> that answers from memory, in rounds that alternate. And what a long
/// job keeps in memory. Rewrites its part of docs/pages.md.
/// </summary>
internal static class PagesTable
{
    private const int Rounds = 7, Batch = 4_000, LargeBatch = 200, WarmUp = 20_000;
    private const int Few = 10, Many = 1_000, JobPages = 100_000;

    /// <summary>The figures to keep.</summary>
    private const double MostBytesOverACall = 500, MostGrowth = 16;

    public static async Task<int> WriteAsync()
    {
        CallMeter[] few = await MeasureAsync(Few, Batch, WarmUp), many = await MeasureAsync(Many, LargeBatch, LargeBatch);
        double overCall = few[2].Bytes - few[1].Bytes;
        double item = Math.Round((many[2].Bytes - many[1].Bytes - overCall) / (Many - Few)) + 0.0; // Whole bytes, and no negative zero: what grows by leaps differs a little from round to round.
        (double own, double refit) = (await GrowthAsync(static http => IRateGenPeople.Create(http, new()).List()), await GrowthAsync(static http => Refit(http).List()));

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"Pages of {Few} items, {Rounds} rounds of {Batch:N0} pages; bytes of all threads, CPU time of the process, median over the rounds; × = against hand-written in the same round.\n\n");
        text.Append("| client | bytes a page | × | CPU µs | × |\n|---|--:|--:|--:|--:|\n");
        foreach (CallMeter meter in few)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {meter.Name} | {meter.Bytes:N0} | {meter.Bytes / few[0].Bytes:F2} | {meter.MedianMicroseconds:F2} | {meter.TimesOf(few[0]):F2} |\n");
        }

        text.Append("\n| | RateGen | figure | Refit 16.4 |\n|---|--:|--:|--:|\n");
        text.Append(CultureInfo.InvariantCulture, $"| bytes a page over one plain call | {overCall:N0} | {MostBytesOverACall:N0} | |\n");
        text.Append(CultureInfo.InvariantCulture, $"| bytes an item beyond its deserialization (pages of {Many:N0}) | {item:N0} | 0 | |\n");
        text.Append(CultureInfo.InvariantCulture, $"| bytes kept for a page after {JobPages * Few:N0} items | {own:F1} | {MostGrowth:N0} | {refit:F1} |\n");
        DocsSection.Write("pages.md", "pages", text.ToString());
        return overCall <= MostBytesOverACall && item <= 0 && own <= MostGrowth ? 0 : 1;
    }

    private static async Task<CallMeter[]> MeasureAsync(int items, int batch, int warmUp)
    {
        using EndlessPeople people = new(items);
        using HttpClient http = new(people) { BaseAddress = new("https://benchmark.example") };
        IRateGenPeople api = IRateGenPeople.Create(http, new());
        await using IAsyncEnumerator<int> own = StepsAsync(api.List(), items), refit = StepsAsync(Refit(http).List(), items);
        CallMeter[] meters =
        [
            new("hand-written loop", () => ByHandAsync(http, people.Next)),
            new("RateGen, one call for each page", () => api.GetPageAsync(people.Next)),
            new("RateGen, pages", () => own.MoveNextAsync().AsTask()),
            new("Refit 16.4, pages", () => refit.MoveNextAsync().AsTask()),
        ];
        foreach (CallMeter meter in meters)
        {
            await meter.WarmUpAsync(warmUp);
        }

        for (int round = 0; round < Rounds; round++)
        {
            foreach (CallMeter meter in meters)
            {
                await meter.MeasureAsync(batch);
            }
        }

        return meters;
    }

    /// <summary>How many bytes live on for each page of a long job.</summary>
    private static async Task<double> GrowthAsync(Func<HttpClient, IAsyncEnumerable<Person>> list)
    {
        const int settled = 1_000;
        using EndlessPeople people = new(Few);
        using HttpClient http = new(people) { BaseAddress = new("https://benchmark.example") };
        await using IAsyncEnumerator<int> pages = StepsAsync(list(http), Few);
        long before = 0;
        for (int i = 0; i < JobPages + settled; i++)
        {
            await pages.MoveNextAsync();
            before = i == settled ? GC.GetTotalMemory(forceFullCollection: true) : before;
        }

        return (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / JobPages;
    }

    private static IRefitPeople Refit(HttpClient http)
        => global::Refit.RestService.For<IRefitPeople>(http, new global::Refit.RefitSettings(new global::Refit.SystemTextJsonContentSerializer(PagesJson.Default.Options)));

    private static async Task<int> ByHandAsync(HttpClient http, string cursor)
    {
        using HttpResponseMessage response = await http.GetAsync($"/people?cursor={Uri.EscapeDataString(cursor)}", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        PeoplePage? page = await response.Content.ReadFromJsonAsync(PagesJson.Default.PeoplePage);
        return page!.Items.Count;
    }

    // Both are read item by item, as their users read them; one step is a page.
    private static async IAsyncEnumerator<int> StepsAsync(IAsyncEnumerable<Person> people, int items)
    {
        int left = items;
        await foreach (Person _ in people)
        {
            if (--left == 0)
            {
                left = items;
                yield return items;
            }
        }
    }
}
