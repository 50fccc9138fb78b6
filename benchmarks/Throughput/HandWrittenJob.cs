using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace RateGen.Benchmarks.Throughput;

/// <summary>The recipe of HikerAPI's own page: a semaphore of 15, two seconds of sleep on 429 while holding it.</summary>
internal sealed class HandWrittenJob : IFollowersJob
{
    public string Name => "hand-written: semaphore, sleep";

    public async Task<IReadOnlyCollection<string>> RunAsync(Uri provider, string[] users)
    {
        using HttpClient http = new() { BaseAddress = provider };
        http.DefaultRequestHeaders.Add("x-access-key", Guid.NewGuid().ToString("N"));
        using SemaphoreSlim semaphore = new(15);
        ConcurrentBag<string> followers = [];
        await Task.WhenAll(users.Select(async user =>
        {
            string? pageId = "";
            do
            {
                FollowersPage page = await GetPageAsync(http, semaphore, $"/v2/user/followers?user_id={user}&page_id={pageId}");
                page.Response.Items.ForEach(follower => followers.Add(follower.Pk));
                pageId = page.NextPageId;
            }
            while (!string.IsNullOrEmpty(pageId));
        }));
        return followers;
    }

    private static async Task<FollowersPage> GetPageAsync(HttpClient http, SemaphoreSlim semaphore, string path)
    {
        while (true)
        {
            await semaphore.WaitAsync();
            try
            {
                using HttpResponseMessage response = await http.GetAsync(path);
                if (response.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(FollowersJson.Default.FollowersPage))!;
                }

                await Task.Delay(TimeSpan.FromSeconds(2));
            }
            finally
            {
                semaphore.Release();
            }
        }
    }
}
