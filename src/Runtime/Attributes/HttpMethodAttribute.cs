namespace RateGen;

/// <summary>The base of the verb attributes: makes an interface method an operation of the client.</summary>
/// <param name="path">
/// The route template: empty, or <c>/</c> and segments, in which <c>{name}</c> stands for the parameter of that name (case-insensitive)
/// or alias, escaped. May hold a literal query. Parameters that the template does not name go to the query.
/// </param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class HttpMethodAttribute(string path) : Attribute
{
    /// <summary>The route template.</summary>
    public string Path { get; } = path;
}
