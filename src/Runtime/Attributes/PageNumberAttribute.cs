namespace RateGen;

/// <summary>Marks the parameter that carries the number of the page: <see cref="NumberedPagesAttribute"/>. Its value is the number of the first page; null leaves it out there.</summary>
public sealed class PageNumberAttribute : PageParameterAttribute;
