namespace RateGen;

/// <summary>Each page names the address of the next one in its body, which is followed as it is.</summary>
public sealed class UrlPagesAttribute : FollowedPagesAttribute
{
    /// <summary>The path of the next page's address, for example <c>@odata.nextLink</c>. Required.</summary>
    public string? Next { get; set; }
}
