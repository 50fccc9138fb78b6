using System.ComponentModel;
using RateGen.Http;

namespace RateGen.CompilerServices;

/// <summary>A method whose response is deserialized.</summary>
/// <typeparam name="TResponse">The type of the response body.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class Operation<TResponse> : Operation
{
    /// <summary>Reads the current rate from the response: <see cref="DiscoversRateAttribute"/>. Null (default): none is declared.</summary>
    public Func<TResponse, double?>? DiscoversRate { get; init; }

    /// <summary>The name of the limit that <see cref="DiscoversRate"/> updates; null for the only one.</summary>
    public string? DiscoversRateOf { get; init; }

    /// <summary>Reads what is used from the response: <see cref="ReportsUsageAttribute"/>. Null (default): none is declared.</summary>
    public UsageReading<TResponse>? ReportsUsage { get; init; }

    /// <summary>Whether the method declares a nullable response: then JSON null and an empty body are null instead of an error. Default: false.</summary>
    public bool NullIsValid { get; init; }

    /// <summary>Gives the limits the figures that a response tells. Less than one permit, or no number, is no rate.</summary>
    internal void Discover(TResponse response, Call call)
    {
        if (DiscoversRate is not null && DiscoversRate(response) is >= 1 and <= int.MaxValue and double rate)
        {
            call.Limits.Update(DiscoversRateOf, (int)rate);
        }

        ReportsUsage?.Apply(response, call.Limits, call.Quotas);
    }
}
