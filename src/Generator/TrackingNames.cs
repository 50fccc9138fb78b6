namespace RateGen.Generator;

/// <summary>The names of the pipeline's steps, for the caching tests.</summary>
internal static class TrackingNames
{
    /// <summary>Models of interfaces that carry <see cref="ApiClientAttribute"/>.</summary>
    public const string ApiClients = nameof(ApiClients);

    /// <summary>Models of interfaces that carry only <see cref="RateLimitAttribute"/>.</summary>
    public const string RateLimitedClients = nameof(RateLimitedClients);

    /// <summary>What the descriptions say that clients name with <see cref="ApiSpecAttribute"/>.</summary>
    public const string Specs = nameof(Specs);
}
