namespace RateGen.Samples.Surface;

/// <summary>A client that writes names, values and addresses in other ways, and has a key.</summary>
[ApiClient("https://records.example/v2/", Json = typeof(NotesJson), Formatting = ValueFormatting.Iso, MemberNaming = MemberNaming.SnakeCase, UrlResolution = UrlResolution.Rfc3986)]
[ApiKey(Header = "Authorization", Scheme = "Bearer")]
[RateLimit(10, PerSecond, Burst = 20), ConcurrencyLimit(4)]
[RetryOn429, RetryOnTransient]
public partial interface IRecordsApi
{
    [Get("records"), Deadline(10)]
    Task<string> FindAsync(Search search, CancellationToken cancellationToken = default);
}

/// <summary>What is looked for.</summary>
public sealed record Search(string FullName, DateOnly BornAfter, bool StillHere);

/// <summary>A client whose bodies are in a format of its own.</summary>
[ApiClient("https://lines.example", Serializer = typeof(LineSerializer))]
[RateLimit(10, PerSecond)]
public partial interface ILinesApi
{
    [Post("/lines")]
    Task<Line> SendAsync([Body] Line line, CancellationToken cancellationToken = default);
}

/// <summary>What is sent.</summary>
public sealed record Line(string Text);

/// <summary>Writes a <see cref="Line"/> as it is.</summary>
public sealed class LineSerializer : IContentSerializer
{
    public string ContentType => "text/plain; charset=utf-8";

    public void Serialize<T>(Stream body, T value) => body.Write(System.Text.Encoding.UTF8.GetBytes(((Line)(object)value!).Text));

    public T? Deserialize<T>(Stream body)
    {
        using StreamReader reader = new(body, leaveOpen: true);
        return (T)(object)new Line(reader.ReadToEnd());
    }
}
