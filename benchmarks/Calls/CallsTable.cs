using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace RateGen.Benchmarks.Calls;

/// <summary>
/// One call through each client, all over one <see cref="HttpClient"/> with its default time-out, all sending the key header. RateGen runs with limiter,
/// retry and a <see cref="MeterListener"/>; the others with none. Rounds alternate between the clients, so that a busy machine is busy for all.
/// </summary>
internal static class CallsTable
{
    private const int Batch = 10_000, WarmUp = 20_000, WarmUpPasses = 4;

    private static readonly TimeSpan s_compilerPause = TimeSpan.FromMilliseconds(300);

    private const double MostBytes = 1.00, MostTime = 1.10;

    public static async Task<int> WriteAsync(int rounds)
    {
        using MeterListener listener = Listen();
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{rounds} rounds of {Batch:N0} calls; bytes of all threads, CPU time of the process, median over the rounds; × = against hand-written in the same round.\n");
        Verdict verdict = new();
        foreach (bool yields in new[] { false, true })
        {
            using HttpClient http = new(new StubHandler(yields)) { BaseAddress = new Uri("https://benchmark.example") };
            foreach ((string call, CallMeter[] meters) in Calls(http))
            {
                for (int pass = 0; pass < WarmUpPasses; pass++)
                {
                    foreach (CallMeter meter in meters)
                    {
                        await meter.WarmUpAsync(WarmUp);
                    }

                    await Task.Delay(s_compilerPause); // What was called often is compiled anew beside it, and only when nothing new was called for 100 ms.
                }

                for (int round = 0; round < rounds; round++)
                {
                    for (int i = 0; i < meters.Length; i++)
                    {
                        await meters[(round + i) % meters.Length].MeasureAsync(Batch);
                    }
                }

                Append(text, $"{call}, the handler {(yields ? "yields" : "answers at once")}", meters, verdict);
            }
        }

        DocsSection.Write("performance.md", "calls", text.ToString());
        return verdict.AllHold ? 0 : 1;
    }

    private static IEnumerable<(string Call, CallMeter[] Meters)> Calls(HttpClient http)
    {
        HandWrittenUsers byHand = new(http);
        IRateGenUsers rateGen = IRateGenUsers.Create(http, new ApiClientOptions { ApiKey = "benchmark" });
        IRefitUsers refit = Refit.RestService.ForGenerated<IRefitUsers>(
            http, new Refit.RefitSettings(new Refit.SystemTextJsonContentSerializer(CallsJson.Default.Options)));
        IRestEaseUsers restEase = RestEase.RestClient.For<IRestEaseUsers>(http);
        Search search = new("ada lovelace", 3, ["name", "email"]);

        yield return ("GET, a path value", [
            new("hand-written", () => byHand.GetAsync("1553030189")), new("RateGen", () => rateGen.GetAsync("1553030189")),
            new("Refit 16.4", () => refit.GetAsync("1553030189")), new("RestEase 1.4.3", () => restEase.GetAsync("1553030189"))]);
        yield return ("GET, a path value and three of the query", [
            new("hand-written", () => byHand.FindAsync("1553030189", "by date", 3, 50)), new("RateGen", () => rateGen.FindAsync("1553030189", "by date", 3, 50)),
            new("Refit 16.4", () => refit.FindAsync("1553030189", "by date", 3, 50)), new("RestEase 1.4.3", () => restEase.FindAsync("1553030189", "by date", 3, 50))]);
        yield return ("POST, a JSON body", [
            new("hand-written", () => byHand.SearchAsync(search)), new("RateGen", () => rateGen.SearchAsync(search)),
            new("Refit 16.4", () => refit.SearchAsync(search)), new("RestEase 1.4.3", () => restEase.SearchAsync(search))]);
    }

    private static void Append(StringBuilder text, string title, CallMeter[] meters, Verdict verdict)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n**{title}**\n\n| client | bytes | × | ≤ {MostBytes:F2} | CPU µs | × | ≤ {MostTime:F2} |\n|---|--:|--:|---|--:|--:|---|\n");
        foreach (CallMeter meter in meters)
        {
            double bytes = meter.Bytes / meters[0].Bytes, time = meter.TimesOf(meters[0]);
            (string ofBytes, string ofTime) = meter == meters[1] ? (verdict.Of(bytes <= MostBytes), verdict.Of(time <= MostTime)) : ("", "");
            text.Append(CultureInfo.InvariantCulture, $"| {meter.Name} | {meter.Bytes:N0} | {bytes:F2} | {ofBytes} | {meter.MedianMicroseconds:F2} | {time:F2} | {ofTime} |\n");
        }
    }

    /// <summary>Hears every instrument, as a metrics exporter does.</summary>
    private static MeterListener Listen()
    {
        MeterListener listener = new() { InstrumentPublished = static (instrument, own) => own.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<int>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        listener.Start();
        return listener;
    }
}
