using System.Globalization;
using System.Runtime.CompilerServices;
using RateGen.Limiting;
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
            foreach (LimitSnapshot limit in api.Limits.Snapshot())
            {
                if (limit.Paused > TimeSpan.Zero)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"the end of the pause that a 429 began, {limit.Paused.TotalSeconds:0.0} s");
                }

                if (limit.Waiting > 0)
                {
                    return limit.Waiting == 1 ? "a permit (1 call)" : string.Create(CultureInfo.InvariantCulture, $"permits ({limit.Waiting} calls)");
                }
            }

            return null;
        }
    }

    public Task<Balance> GetBalanceAsync(CancellationToken cancellationToken) => api.GetBalanceAsync(cancellationToken);

    public async IAsyncEnumerable<FollowerPage> GetPagesAsync(string userId, string? resume, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IPages<FollowersPage, User> pages = api.GetFollowers(userId);
        pages = resume is null ? pages : pages.From(resume);
        await foreach (Page<FollowersPage, User> page in pages.ByPage().WithCancellation(cancellationToken))
        {
            yield return new(page.Items, page.Resume);
        }
    }
}
