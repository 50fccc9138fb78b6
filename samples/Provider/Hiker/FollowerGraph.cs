using System.Globalization;
using RateGen.Samples.Provider.Network;

namespace RateGen.Samples.Provider.Hiker;

/// <summary>
/// Who follows whom: computed from the seed, so that each run sees the same followers. Every positive number is a user,
/// but those that end in 404.
/// </summary>
/// <param name="seed">Another seed makes other followers.</param>
/// <param name="pagesPerUser">How many pages each user's followers fill.</param>
public sealed class FollowerGraph(int seed, int pagesPerUser)
{
    private const int FullPage = 25;

    /// <summary>Whether there is such a user.</summary>
    public static bool TryGetUser(string? text, out long userId)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out userId) && userId > 0 && userId % 1000 != 404;

    /// <summary>How many followers the user has; the last page is not full.</summary>
    public int CountFollowers(long userId) => ((pagesPerUser - 1) * FullPage) + 1 + (int)(Hash.Of(seed, userId, 0) % FullPage);

    /// <summary>One page of them.</summary>
    public IEnumerable<FollowerBody> Followers(long userId, int page)
    {
        int first = page * FullPage;
        int count = Math.Min(FullPage, CountFollowers(userId) - first);
        return Enumerable.Range(first, count).Select(index => Follower(userId, index));
    }

    /// <summary>The page id of the page after <paramref name="page"/>. After the last one some users have null and some an empty text: both mean the end.</summary>
    public string? NextPageId(long userId, int page)
        => page + 1 < pagesPerUser ? PageId(userId, page + 1)
        : userId % 2 == 0 ? null
        : "";

    /// <summary>Which page a page id of this user means; false when it is none of this user's.</summary>
    public bool TryGetPage(long userId, string? pageId, out int page)
    {
        page = 0;
        if (string.IsNullOrEmpty(pageId))
        {
            return true;
        }

        return pageId.Length == 16
            && int.TryParse(pageId.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int masked)
            && (page = masked ^ Mask(userId)) > 0 && page < pagesPerUser
            && pageId == PageId(userId, page);
    }

    // Opaque to the client: the number is masked, and the second half tells a made-up id from a real one.
    private string PageId(long userId, int page)
        => string.Create(CultureInfo.InvariantCulture, $"{page ^ Mask(userId):x8}{(uint)Hash.Of(seed, userId, -1 - page):x8}");

    private int Mask(long userId) => (int)Hash.Of(seed, userId, long.MaxValue);

    private FollowerBody Follower(long userId, int index)
    {
        ulong hash = Hash.Of(seed, userId, index + 1);
        string first = Names.First[(int)(hash % (ulong)Names.First.Length)];
        string last = Names.Last[(int)(hash / 1000 % (ulong)Names.Last.Length)];
        // Unique among the followers of one user: the index is in it.
        long pk = ((long)(Hash.Of(seed, userId, 0) % 9000) * 1_000_000) + 1_000_000 + index;
        string username = string.Create(CultureInfo.InvariantCulture, $"{first.ToLowerInvariant()}.{last.ToLowerInvariant()}.{index}");
        return new(pk.ToString(CultureInfo.InvariantCulture), username, $"{first} {last}", hash % 3 == 0, hash % 50 == 0);
    }
}
