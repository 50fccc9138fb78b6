namespace RateGen;

/// <summary>Pages are numbered: the parameter marked <see cref="PageNumberAttribute"/> says which.</summary>
public sealed class NumberedPagesAttribute : PagesAttribute
{
    /// <summary>The number of the first page, when the parameter's default does not say it. Default: 1.</summary>
    public int First { get; set; } = 1;
}
