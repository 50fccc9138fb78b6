using System.Globalization;
using System.Net;

namespace RateGen.Integration.Tests.Refusals;

/// <summary>What the requests of one key looked like on their way out: which were refused, and which of the next ones left too early.</summary>
/// <remarks>Every key has one caller, so whatever leaves after a refusal was decided after it.</remarks>
internal sealed class WatchingHandler(RefusalCounts counts) : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>The server's own figure, whatever it tells the client and how.</summary>
    public const string TruthHeader = "X-Truth-Milliseconds";

    private readonly HashSet<string> _final = [];
    private long _allowedAt = long.MinValue;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string call = request.RequestUri!.Query;
        counts.Sent(isEarly: TimeProvider.System.GetTimestamp() < _allowedAt, isWrong: call.Length > 0 && _final.Contains(call));
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests && Wait(response) is { } wait)
        {
            counts.Refused();
            _allowedAt = TimeProvider.System.GetTimestamp() + (long)(wait.TotalSeconds * TimeProvider.System.TimestampFrequency);
        }
        else if (!response.IsSuccessStatusCode)
        {
            counts.Ended();
            _final.Add(call);
        }

        return response;
    }

    private static TimeSpan? Wait(HttpResponseMessage response)
        => response.Headers.TryGetValues(TruthHeader, out IEnumerable<string>? truth)
            ? TimeSpan.FromMilliseconds(double.Parse(truth.Single(), CultureInfo.InvariantCulture))
            : response.Headers.RetryAfter?.Delta;
}
