namespace RateGen.Http;

/// <summary>Where a redirect points.</summary>
internal static class Redirect
{
    /// <summary>The target without query and user information, which may hold secrets.</summary>
    public static string Target(Uri requestUri, Uri location, ApiKey? key)
    {
        Uri target = location.IsAbsoluteUri ? location : new(requestUri, location);
        string text = target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return key?.Redact(text) ?? text;
    }
}
