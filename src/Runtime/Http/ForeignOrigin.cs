using System.Net.Http.Headers;

namespace RateGen.Http;

/// <summary>Requests to another origin than the client's: they carry nothing that may be a credential.</summary>
internal static class ForeignOrigin
{
    private static readonly string[] s_harmless = ["Accept", "Accept-Encoding", "Accept-Language", "User-Agent"];

    /// <summary>Fails when the <see cref="HttpClient"/> would tell the other origin more than what it can read.</summary>
    /// <exception cref="InvalidOperationException">It would.</exception>
    public static void ThrowIfTold(HttpRequestMessage request, HttpClient httpClient)
    {
        foreach (KeyValuePair<string, HeaderStringValues> header in httpClient.DefaultRequestHeaders.NonValidated)
        {
            if (IsTelling(header.Key))
            {
                throw new InvalidOperationException(
                    $"{request.RequestUri!.GetLeftPart(UriPartial.Authority)} is another origin than the client's, and HttpClient.DefaultRequestHeaders would send it the header {header.Key}. Declare that header on the interface instead, so that it stays with the provider.");
            }
        }
    }

    private static bool IsTelling(string name) => !s_harmless.Contains(name, StringComparer.OrdinalIgnoreCase);
}
