namespace RateGen;

/// <summary>The base of the styles that follow addresses which the provider names. They stay on the origin of the base address unless others are declared.</summary>
public abstract class FollowedPagesAttribute : PagesAttribute
{
    private protected FollowedPagesAttribute()
    {
    }

    /// <summary>Further origins that may be followed, for example <c>https://eu.example.com</c>. They never see the API key. Default: none.</summary>
    public string[]? Origins { get; set; }

    /// <summary>Whether every http and https origin may be followed, without the API key. A warning says so. Default: false.</summary>
    public bool AnyOrigin { get; set; }
}
