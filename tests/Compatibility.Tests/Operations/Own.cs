using Refit;

namespace Operations.OnRefit;

/// <summary>What both have, but each declares in its own way.</summary>
public interface IOwn
{
#if RATEGEN
    [Http("PROPFIND", "/things/{id}")]
#else
    [PropFind("/things/{id}")]
#endif
    Task OtherVerb(int id, string? q);

#if RATEGEN
    [Http("REPORT", "/things")]
#else
    [Report("/things")]
#endif
    Task OtherVerbWithBody([Body] Person person);

    [Get("/q")] Task JsonNameInQuery(Shade x);

    [Get("/v/{x}")] Task JsonNameInPath(Shade x, string? q);

    [Post("/b")] Task JsonNameInBody([Body] Shade x);

    [Get("/q")] Task Converted([QueryConverter(typeof(PairConverter))] Pair? pair);

    [Get("/q")] Task ConvertedAmongValues(string? a, [QueryConverter(typeof(PairConverter))] Pair pair, int b);
}

public sealed class Pair
{
    public string? Left { get; set; }

    public string? Right { get; set; }
}

public sealed class PairConverter : IQueryConverter<Pair>
{
#if RATEGEN
    public IEnumerable<KeyValuePair<string, string?>> Convert(Pair value) => [new("l", value.Left), new("r", value.Right)];
#else
    public void Flatten(Pair value, string keyPrefix, ref GeneratedQueryStringBuilder builder, RefitSettings settings)
    {
        if (value.Left is not null)
        {
            builder.Add("l", value.Left, false);
        }

        if (value.Right is not null)
        {
            builder.Add("r", value.Right, false);
        }
    }
#endif
}

#if !RATEGEN
public sealed class PropFindAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => new HttpMethod("PROPFIND");
}

public sealed class ReportAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => new HttpMethod("REPORT");
}
#endif
