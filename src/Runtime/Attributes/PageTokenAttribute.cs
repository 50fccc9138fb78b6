namespace RateGen;

/// <summary>Marks the parameter that carries the page token. It needs a default value: what the first page is asked with (null is left out, <c>""</c> is sent).</summary>
public sealed class PageTokenAttribute : PageParameterAttribute;
