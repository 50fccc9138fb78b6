namespace RateGen.Http;

/// <summary>How the request of a call changed since it followed a redirect.</summary>
/// <param name="Method">The verb.</param>
/// <param name="HasBody">Whether the body is sent.</param>
/// <param name="IsForeign">Whether the target lies at another origin than the API, which gets no credentials.</param>
internal sealed record Hop(HttpMethod Method, bool HasBody, bool IsForeign);
