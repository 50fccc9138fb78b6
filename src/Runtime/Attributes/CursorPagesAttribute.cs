namespace RateGen;

/// <summary>Each page names the next one by an opaque token in its body, which the request for it sends in the parameter marked <see cref="PageTokenAttribute"/>.</summary>
public sealed class CursorPagesAttribute : PagesAttribute
{
    /// <summary>The path of the next page's token, for example <c>next_page_id</c>. Required.</summary>
    public string? Next { get; set; }
}
