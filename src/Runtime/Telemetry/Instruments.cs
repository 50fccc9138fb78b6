using System.Diagnostics;
using System.Diagnostics.Metrics;
using RateGen.CompilerServices;

namespace RateGen.Telemetry;

/// <summary>The meter and the activity source named <c>RateGen</c>. Nothing is allocated or computed for what nobody listens to.</summary>
internal static class Instruments
{
    private const string Name = "RateGen";

    private static readonly Meter s_meter = new(Name);

    public static ActivitySource Activities { get; } = new(Name);

    public static Counter<long> Attempts { get; } = s_meter.CreateCounter<long>("rategen.client.attempts", "{request}", "Requests that were sent, repetitions included.");

    public static Counter<long> Retries { get; } = s_meter.CreateCounter<long>("rategen.client.retries", "{request}", "Requests that were repetitions.");

    public static Counter<long> Refusals { get; } = s_meter.CreateCounter<long>("rategen.client.refusals", "{response}", "Responses that said \"too many requests\".");

    public static Counter<long> Pages { get; } = s_meter.CreateCounter<long>("rategen.client.pages", "{page}", "Pages that were asked for.");

    public static Counter<long> Items { get; } = s_meter.CreateCounter<long>("rategen.client.items", "{item}", "Items of pages that came.");

    public static Gauge<long> ItemsLeft { get; } = s_meter.CreateGauge<long>("rategen.client.items.left", "{item}", "Items that are left by the provider's total, when the last page came.");

    public static Histogram<double> Waits { get; } = s_meter.CreateHistogram<double>("rategen.client.wait.duration", "s", "How long a request waited for its permits.");

    public static Histogram<double> Pauses { get; } = s_meter.CreateHistogram<double>("rategen.client.pause.duration", "s", "How long a refusal told the client to pause.");

    /// <summary>Kept, so that the gauges live as long as the meter.</summary>
    public static ObservableGauge<long>[] Gauges { get; } =
    [
        s_meter.CreateObservableGauge("rategen.limit.queue.length", LimitGauges.QueueLengths, "{request}", "Calls that wait for a limit."),
        s_meter.CreateObservableGauge("rategen.quota.remaining", LimitGauges.QuotasLeft, "{request}", "What is left of a quota, of the key that has the least."),
    ];

    /// <summary>What every measurement of an operation is tagged with.</summary>
    public static KeyValuePair<string, object?>[] TagsOf(ClientDeclaration client, Operation operation)
        => operation.Tags ??=
        [
            new("rategen.client", client.Name),
            new("rategen.operation", operation.Name),
            new("http.request.method", operation.Method.Method),
            new("url.template", operation.Route),
        ];
}
