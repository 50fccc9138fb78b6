namespace RateGen;

/// <summary>Each page names the next one by an opaque token in a response header, which the request for it sends in the parameter marked <see cref="PageTokenAttribute"/>.</summary>
public sealed class HeaderPagesAttribute : PagesAttribute
{
    /// <summary>The name of the header, for example <c>x-ms-continuation</c>. Required.</summary>
    public string? Next { get; set; }
}
