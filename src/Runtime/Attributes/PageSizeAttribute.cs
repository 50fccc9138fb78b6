namespace RateGen;

/// <summary>Marks the parameter that says how many items a page may have. <c>PageOptions.PageSize</c> replaces its value.</summary>
public sealed class PageSizeAttribute : PageParameterAttribute
{
    /// <summary>The largest size that the provider accepts; a larger one is an error before anything is sent. From 1. Default: 0, unknown.</summary>
    public int Max { get; set; }
}
