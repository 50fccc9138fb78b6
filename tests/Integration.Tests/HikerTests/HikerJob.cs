using RateGen.Samples.Followers.Api;
using RateGen.Samples.Provider;

namespace RateGen.Integration.Tests.HikerTests;

/// <summary>A provider and the generated client of it, under a key that no other test has.</summary>
internal sealed class HikerJob : IAsyncDisposable
{
    private HikerJob(ProviderHost provider, TimeProvider timeProvider)
    {
        Provider = provider;
        Api = IHikerApi.Create(new ApiClientOptions { ApiKey = Guid.NewGuid().ToString(), BaseAddress = provider.HikerAddress, TimeProvider = timeProvider });
    }

    public ProviderHost Provider { get; }

    public IHikerApi Api { get; }

    public static async Task<HikerJob> StartAsync(ProviderOptions options) => new(await ProviderHost.StartAsync(options), options.TimeProvider);

    /// <summary>The ids of all followers of a user, in the order in which they came.</summary>
    public async Task<List<long>> FollowersOfAsync(string userId)
    {
        List<long> ids = [];
        await foreach (User follower in Api.GetFollowers(userId))
        {
            ids.Add(follower.Pk);
        }

        return ids;
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();
}
