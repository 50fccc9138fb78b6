namespace RateGen;

/// <summary>The base of the marks on parameters that differ from page to page.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class PageParameterAttribute : Attribute
{
    private protected PageParameterAttribute()
    {
    }

    /// <summary>Where the value travels. Default: in the query.</summary>
    public TokenIn In { get; set; }

    /// <summary>The name that it travels under: a query parameter, a header, or a path in the body such as <c>variables.after</c>. Default: the parameter's alias, else its name.</summary>
    public string? Name { get; set; }
}
