namespace RateGen;

/// <summary>Each page names the address of the next one in its <c>Link</c> header (RFC 8288), which is followed as it is.</summary>
public sealed class LinkPagesAttribute : FollowedPagesAttribute
{
    /// <summary>The relation of the link to the next page. Default: <c>next</c>.</summary>
    public string Rel { get; set; } = "next";
}
