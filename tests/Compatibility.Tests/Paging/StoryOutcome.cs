using RateGen;
using Refit;

namespace Compatibility.Paging;

/// <summary>How a story ended: what was delivered, with how many requests, and whether one can go on.</summary>
/// <param name="Ids">The items.</param>
/// <param name="Requests">How many requests were sent.</param>
/// <param name="End">How it ended, in words; empty when as it should.</param>
internal sealed record StoryOutcome(IReadOnlyList<int> Ids, int Requests, string End)
{
    /// <summary>More requests than any story needs.</summary>
    private const int Endless = 200;

    public static async Task<StoryOutcome> OfRefitAsync(Story story)
    {
        using SliceProvider provider = new(story.Answer);
        using HttpClient http = new(provider) { BaseAddress = new(SliceProvider.Address) };
        return await ReadAsync(story, provider, story.Refit!(RestService.For<IRefitPages>(http)));
    }

    public static async Task<StoryOutcome> OfRateGenAsync(Story story)
    {
        using SliceProvider provider = new(story.Answer);
        using HttpClient http = new(provider);
        return await ReadAsync(story, provider, story.RateGen(IRateGenPages.Create(http, new ApiClientOptions())));
    }

    /// <summary>A cell of the table.</summary>
    public override string ToString()
    {
        if (Requests == Endless)
        {
            return $"**{End} after {Requests} requests**";
        }

        string items = Ids.Count == 1 ? "1 item" : $"{Ids.Count} items", requests = Requests == 1 ? "1 request" : $"{Requests} requests";
        return $"{items}, {requests}{(End.Length == 0 ? "" : $"; {End}")}";
    }

    private static async Task<StoryOutcome> ReadAsync(Story story, SliceProvider provider, IAsyncEnumerable<Entry> entries)
    {
        List<int> ids = [];
        string end = "";
        try
        {
            await foreach (Entry entry in entries)
            {
                ids.Add(entry.Id);
                if (ids.Count == story.Leaves)
                {
                    break;
                }

                if (provider.Requests >= Endless)
                {
                    return new([], Endless, "still going");
                }
            }
        }
        catch (PagingException exception)
        {
            end = exception.Resume is null ? "an error" : "an error with a resume token";
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            end = "an error";
        }

        return new(ids, provider.Requests, end);
    }
}
