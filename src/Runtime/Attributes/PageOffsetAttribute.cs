namespace RateGen;

/// <summary>Marks the parameter that says how many items come before the page: <see cref="OffsetPagesAttribute"/>. Its value is where the first page begins; null leaves it out there.</summary>
public sealed class PageOffsetAttribute : PageParameterAttribute;
