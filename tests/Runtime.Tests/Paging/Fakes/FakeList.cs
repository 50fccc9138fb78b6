using System.Net.Http.Headers;
using RateGen.CompilerServices;

namespace RateGen.Runtime.Tests.Paging.Fakes;

/// <summary>A provider's list, cut into pages as each style does it.</summary>
internal static class FakeList
{
    public static int[] Numbers(int count) => [.. Enumerable.Range(1, count)];

    /// <summary>Pages of the given sizes whose tokens lead from one to the next; some may be empty.</summary>
    public static Func<PagePosition, FakePage> ByToken(int[] sizes) => at =>
    {
        int page = at.Token is { Length: > 0 } token ? int.Parse(token[1..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new([.. Numbers(sizes.Sum()).Skip(sizes.Take(page).Sum()).Take(sizes[page])], page + 1 < sizes.Length ? $"t{page + 1}" : null);
    };

    /// <summary>The same, where addresses lead on.</summary>
    public static Func<PagePosition, FakePage> ByLink(int[] sizes)
    {
        Func<PagePosition, FakePage> list = ByToken(sizes);
        return at =>
        {
            FakePage page = list(at with { Token = at.Link?.AbsolutePath.TrimStart('/') });
            return page with { Next = page.Next is { } next ? "https://api.example.com/" + next : null };
        };
    }

    /// <summary>The headers of a page that name the next one, in a header of their own and as a link.</summary>
    public static HttpResponseHeaders Headers(FakePage page)
    {
        HttpResponseHeaders headers = new HttpResponseMessage().Headers;
        if (page.Next is { } next)
        {
            headers.Add("x-next", next);
            headers.Add("Link", $"<https://api.example.com/first>; rel=first, <{next}>; rel=\"next\"");
        }

        return headers;
    }

    public static Func<PagePosition, FakePage> ByOffset(int count, int serverMax = int.MaxValue) => at
        => new([.. Numbers(count).Skip((int)(at.Number ?? 0)).Take(Math.Min(at.Size ?? 3, serverMax))], Total: count);

    public static Func<PagePosition, FakePage> ByNumber(int count, long first = 1, int serverMax = int.MaxValue) => at =>
    {
        int size = Math.Min(at.Size ?? 3, serverMax);
        return new([.. Numbers(count).Skip((int)((at.Number ?? first) - first) * size).Take(size)], Total: count);
    };

    public static Func<PagePosition, FakePage> ByKey(int count, int size) => at =>
    {
        int after = at.Token is { } token ? int.Parse(token, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new([.. Numbers(count).Skip(after).Take(size)], More: after + size < count);
    };

    public static PageStyle<FakePage, int> Cursor { get; } = new CursorStyle<FakePage, int>(static page => page.Next);

    public static PageStyle<FakePage, int> Offset { get; } = new OffsetStyle<FakePage, int>();

    public static PageStyle<FakePage, int> Numbered { get; } = new NumberedStyle<FakePage, int>(1);

    public static PageStyle<FakePage, int> Keyset { get; } = new KeysetStyle<FakePage, int>(static item => item.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static PageStyle<FakePage, int> Url { get; } = new UrlStyle<FakePage, int>(static page => page.Next);

    public static PageStyle<FakePage, int> Link { get; } = new LinkStyle<FakePage, int>("next");

    public static PageStyle<FakePage, int> Header { get; } = new HeaderStyle<FakePage, int>("x-next");

    /// <summary>Everything, and how it ended.</summary>
    public static async Task<(List<int> Items, PagingException? Exception)> DrainAsync(IPages<FakePage, int> pages)
    {
        List<int> items = [];
        try
        {
            await foreach (int item in pages)
            {
                items.Add(item);
            }

            return (items, null);
        }
        catch (PagingException exception)
        {
            return (items, exception);
        }
    }
}
