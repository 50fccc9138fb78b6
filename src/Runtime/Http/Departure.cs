using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>Whether a request that failed can have reached the provider.</summary>
internal static class Departure
{
    /// <summary>Ends the permit of a request that failed. One that was ended before it was sent stays so.</summary>
    public static void End(in Permit permit, Exception failure)
    {
        if (NeverLeft(failure))
        {
            permit.Cancel();
        }
        else
        {
            permit.Fail();
        }
    }

    /// <summary>
    /// True when the failure proves that nothing of the request was sent: no name, no connection, no secure connection, no tunnel.
    /// Everything else, above all a time-out or a cancellation, leaves it open and is counted as sent.
    /// </summary>
    public static bool NeverLeft(Exception failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>Whether the body of a success broke off before anything of it was handed to the caller.</summary>
    public static bool BrokeOff(Exception failure) => failure is ApiContentException { InnerException: IOException or HttpRequestException };
}
