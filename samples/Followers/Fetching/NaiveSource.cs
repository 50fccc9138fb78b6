using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using RateGen.Samples.Followers.Api;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>
/// The client of the provider's page, line for line: a semaphore of the rate, held while it sleeps for 2 s after a 429.
/// It bounds how many requests are under way, not how many are sent in a second.
/// </summary>
internal sealed class NaiveSource(HttpClient client, string key) : IFollowerSource, IDisposable
{
    private SemaphoreSlim _semaphore = new(1);
    private long _requests;
    private long _refused;
    private int _sleeping;

    public (long Requests, long Refused) Counts => (Interlocked.Read(ref _requests), Interlocked.Read(ref _refused));

    public string? WaitsFor => Volatile.Read(ref _sleeping) is > 0 and int calls
        ? string.Create(CultureInfo.InvariantCulture, $"the sleep of 2 s after a 429 ({calls} of the users)")
        : null;

    public async Task<Balance> GetBalanceAsync(CancellationToken cancellationToken)
    {
        Balance balance = await GetAsync("/sys/balance", HikerJson.Default.Balance, cancellationToken)
            ?? throw new HttpRequestException("The provider refused the balance with 429: something else uses the key.");
        _semaphore.Dispose();
        _semaphore = new(balance.Rate);
        return balance;
    }

    public async IAsyncEnumerable<FollowerPage> GetPagesAsync(string userId, string? resume, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? pageId = "";
        do
        {
            FollowersPage? page = null;
            await _semaphore.WaitAsync(cancellationToken);
            try
            {
                string path = $"/v2/user/followers?user_id={Uri.EscapeDataString(userId)}&page_id={Uri.EscapeDataString(pageId)}&force=on";
                page = await GetAsync(path, HikerJson.Default.FollowersPage, cancellationToken);
                if (page is null)
                {
                    await SleepAsync(cancellationToken);
                    continue;
                }
            }
            finally
            {
                _semaphore.Release();
            }

            yield return new(page.Response?.Users ?? [], null);
            pageId = page.NextPageId;
        }
        while (!string.IsNullOrEmpty(pageId));
    }

    public void Dispose() => _semaphore.Dispose();

    // Null is a 429.
    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path) { Headers = { { "x-access-key", key } } };
        Interlocked.Increment(ref _requests);
        using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
        {
            Interlocked.Increment(ref _refused);
            return null;
        }

        if (response.StatusCode is HttpStatusCode.PaymentRequired)
        {
            throw new InsufficientBalanceException("Insufficient balance");
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(type, cancellationToken);
    }

    private async Task SleepAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sleeping);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _sleeping);
        }
    }
}
