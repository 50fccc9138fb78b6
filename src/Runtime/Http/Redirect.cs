using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace RateGen.Http;

/// <summary>Where a redirect points, and how a call follows it (RFC 9110 §15.4).</summary>
internal static class Redirect
{
    /// <summary>What another origin may know of a request besides its body. Everything else could be a secret.</summary>
    private static readonly FrozenSet<string> s_harmless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Cache-Control", "Pragma", "Range", "User-Agent");

    private static readonly string[] s_credentials = ["Authorization", "Cookie", "Proxy-Authorization"];

    /// <summary>Whether the status asks for another request at the <c>Location</c>.</summary>
    public static bool IsAsked(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && response.Headers.Location is not null;

    /// <summary>The call at the target, or why it is not followed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="response">A response that <see cref="IsAsked"/>.</param>
    /// <param name="httpClient">The client that sends, and adds headers of its own.</param>
    /// <param name="next">The call at the target.</param>
    /// <param name="refusal">Why it is not followed, as the end of a sentence.</param>
    public static bool TryFollow(Call call, HttpResponseMessage response, HttpClient httpClient, [NotNullWhen(true)] out Call? next, [NotNullWhen(false)] out string? refusal)
    {
        next = null;
        if (!Uri.TryCreate(call.Address, response.Headers.Location, out Uri? target))
        {
            refusal = "is no address";
            return false;
        }

        HttpMethod method = MethodAfter(response.StatusCode, call.Method);
        bool hasBody = method == call.Method;
        bool isForeign = call.IsForeign || !IsSameOrigin(call.Address, target);
        refusal = (call, target) switch
        {
            _ when target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps => $"has the scheme {target.Scheme}",
            _ when call.Address.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp => "leads from https to http, where anyone could read it",
            _ when target.UserInfo.Length > 0 => "holds user information",
            _ when hasBody && !call.IsReplayable => "needs the body again, which can be read only once",
            _ when isForeign && Credential(call, httpClient) is { } name => $"leads to another origin, and HttpClient.DefaultRequestHeaders would send {name} there",
            _ => null,
        };
        if (refusal is not null)
        {
            return false;
        }

        next = call.To(target, new(method, hasBody, isForeign));
        return true;
    }

    /// <summary>Leaves to a request for another origin what that may know.</summary>
    public static void RemoveCredentials(HttpRequestMessage request)
    {
        foreach (string name in request.Headers.NonValidated.Select(static header => header.Key).Where(static name => !s_harmless.Contains(name)).ToArray())
        {
            request.Headers.Remove(name);
        }
    }

    /// <summary>The target without query and user information, which may hold secrets.</summary>
    public static string Target(Uri requestUri, Uri location)
        => (location.IsAbsoluteUri ? location : new(requestUri, location)).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    // A POST becomes a GET after 301 and 302, as every browser does it; after 303 everything but HEAD does.
    private static HttpMethod MethodAfter(HttpStatusCode status, HttpMethod method) => status switch
    {
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found when method == HttpMethod.Post => HttpMethod.Get,
        HttpStatusCode.SeeOther when method != HttpMethod.Head => HttpMethod.Get,
        _ => method,
    };

    private static bool IsSameOrigin(Uri left, Uri right)
        => left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static string? Credential(Call call, HttpClient httpClient)
    {
        string? keyHeader = call.Key?.Header;
        return s_credentials.FirstOrDefault(httpClient.DefaultRequestHeaders.NonValidated.Contains)
            ?? (keyHeader is not null && httpClient.DefaultRequestHeaders.NonValidated.Contains(keyHeader) ? keyHeader : null);
    }
}
