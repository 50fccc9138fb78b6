namespace RateGen;

/// <summary>
/// Says that each page names the next one by an opaque token. The method returns <c>IPages&lt;TPage, TItem&gt;</c>, has one parameter marked
/// <see cref="PageTokenAttribute"/>, and every page takes a permit.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CursorPagesAttribute : Attribute
{
    /// <summary>The path of the items in the page, by JSON or C# names, for example <c>response.users</c>. Default: the only sequence of the item type in the page.</summary>
    public string? Items { get; set; }

    /// <summary>The path of the next page's token, for example <c>next_page_id</c>. A missing, null or empty token ends the pages. Required.</summary>
    public string? Next { get; set; }
}
