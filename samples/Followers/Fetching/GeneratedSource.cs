using System.Runtime.CompilerServices;
using RateGen.Samples.Followers.Api;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>The generated client: the limit is its business.</summary>
internal sealed class GeneratedSource(IHikerApi api) : IFollowerSource
{
    public (long Requests, long Refused) Counts
    {
        get
        {
            ApiUsage usage = api.Usage;
            return (usage.Requests, usage.RateLimited);
        }
    }

    public string? WaitsFor
    {
        get
        {
            return null;
        }
    }

    public Task<Balance> GetBalanceAsync(CancellationToken cancellationToken) => api.GetBalanceAsync(cancellationToken);

    public async IAsyncEnumerable<IReadOnlyList<User>> GetPagesAsync(string userId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Page<FollowersPage, User> page in api.GetFollowers(userId).ByPage().WithCancellation(cancellationToken))
        {
            yield return page.Items;
        }
    }
}
