namespace RateGen.Samples.Surface;

/// <summary>A client that writes names, values and addresses in other ways, and has a key.</summary>
[ApiClient("https://records.example/v2/", Json = typeof(NotesJson), Formatting = ValueFormatting.Iso, MemberNaming = MemberNaming.SnakeCase, UrlResolution = UrlResolution.Rfc3986)]
[ApiKey(Header = "Authorization", Scheme = "Bearer")]
[RateLimit(10, PerSecond, Burst = 20), ConcurrencyLimit(4)]
[RetryOn429, RetryOnTransient]
public partial interface IRecordsApi
{
    [Get("records"), Deadline(10)]
    Task<string> FindAsync(Search search, CancellationToken cancellationToken = default);
}

/// <summary>What is looked for.</summary>
public sealed record Search(string FullName, DateOnly BornAfter, bool StillHere);
