using RateGen.Samples.Followers.Api;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>A way to fetch followers: the generated client, or the provider's own example.</summary>
internal interface IFollowerSource
{
    /// <summary>Requests sent and refused (429) so far.</summary>
    (long Requests, long Refused) Counts { get; }

    /// <summary>What calls wait for, in words; null when none waits.</summary>
    string? WaitsFor { get; }

    Task<Balance> GetBalanceAsync(CancellationToken cancellationToken);

    /// <summary>The followers of one user, page by page, from where a resume token says.</summary>
    IAsyncEnumerable<FollowerPage> GetPagesAsync(string userId, string? resume, CancellationToken cancellationToken);
}
