using System.Net.Http.Headers;

namespace RateGen.Http;

/// <summary>What the provider calls a request, for its support.</summary>
internal static class RequestId
{
    private static readonly string[] s_headers = ["X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "X-Amz-Request-Id", "X-Ms-Request-Id", "X-Trace-Id", "Cf-Ray"];

    public static string? Of(HttpResponseHeaders headers)
    {
        foreach (string name in s_headers)
        {
            if (headers.NonValidated.TryGetValues(name, out HeaderStringValues values) && values.Count > 0)
            {
                return values.ToString();
            }
        }

        return null;
    }
}
