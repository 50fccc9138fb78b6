namespace RateGen.Paging.Resuming;

/// <summary>The key that signs resume tokens.</summary>
internal static class ResumeKey
{
    private const int ShortestKey = 16;

    /// <summary>A copy of the key in the options, or null.</summary>
    public static byte[]? Of(ApiClientOptions options) => options.ResumeKey switch
    {
        null => null,
        { Length: < ShortestKey } key => throw new ArgumentException($"ApiClientOptions.ResumeKey has {key.Length} bytes, but at least {ShortestKey} are needed for nobody to guess it. Take RandomNumberGenerator.GetBytes(32) and keep it.", nameof(options)),
        { } key => [.. key],
    };
}
