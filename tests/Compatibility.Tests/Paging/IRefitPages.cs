using Refit;

namespace Compatibility.Paging;

/// <summary>The provider's lists as Refit declares them.</summary>
public interface IRefitPages
{
    [Get("/cursor"), Paged(Next = nameof(Slice.Next))]
    PagedEnumerable<Slice, Entry> ByCursor([PageToken] string? cursor = null);

    [Get("/offset"), Paged(Total = nameof(Slice.Total))]
    PagedEnumerable<Slice, Entry> ByOffset([PageToken] int offset = 0);

    [Get("/url"), Paged(Next = nameof(Slice.Link), SameOrigin = true)]
    PagedEnumerable<Slice, Entry> ByUrl();

    [Get("/link"), Paged(Items = "Content.Items", NextHeader = "Link", SameOrigin = true)]
    PagedEnumerable<ApiResponse<Slice>, Entry> ByLink();

    [Get("/header"), Paged(Items = "Content.Items", NextHeader = "x-next")]
    PagedEnumerable<ApiResponse<Slice>, Entry> ByHeader([PageToken, Header("x-next")] string? token = null);
}
