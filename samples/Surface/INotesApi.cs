namespace RateGen.Samples.Surface;

/// <summary>One operation for each thing that a request can carry and a response can become.</summary>
[ApiClient("https://notes.example", Json = typeof(NotesJson))]
[RateLimit(1000, PerSecond)]
[PathPrefix("/v1")]
[Headers("User-Agent: surface/1.0")]
public partial interface INotesApi : IHealthApi
{
    /// <summary>A path value, and a response as an object.</summary>
    [Get("/notes/{id}")]
    Task<Note> GetAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Values, a collection and an object in the query.</summary>
    [Get("/notes")]
    Task<string> FindAsync(string? text, [Query(CollectionFormat.Multi)] Kind[] kinds, Range range, CancellationToken cancellationToken = default);

    /// <summary>A JSON body, and a response with its status and headers.</summary>
    [Post("/notes")]
    Task<ApiResponse<Note>> AddAsync([Body] Note note, [Header("X-Trace")] string trace, CancellationToken cancellationToken = default);

    /// <summary>A form.</summary>
    [Put("/notes/{id}")]
    Task<string> ReplaceAsync(int id, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellationToken = default);

    /// <summary>Parts of a form, one of them a file.</summary>
    [Multipart, Post("/notes/{id}/files")]
    Task<string> AttachAsync(int id, string title, ByteArrayPart file, CancellationToken cancellationToken = default);

    /// <summary>A stream that is read while it arrives.</summary>
    [Get("/files/{**path}")]
    Task<Stream> DownloadAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Elements of an array, each as soon as it is there.</summary>
    [Get("/stream")]
    IAsyncEnumerable<Note> StreamAsync(CancellationToken cancellationToken = default);

    /// <summary>Events that answer a POST, each as soon as it is there.</summary>
    [Post("/watch"), Timeout(5000)]
    IAsyncEnumerable<Note> WatchAsync([Body] Note like, CancellationToken cancellationToken = default);

    /// <summary>Lines of JSON, sent one after the other.</summary>
    [Post("/import")]
    Task<string> ImportAsync([Body(BodySerializationMethod.JsonLines)] IEnumerable<Note> notes, CancellationToken cancellationToken = default);

    /// <summary>A body of any type that the context knows, and a response of another.</summary>
    [Post("/convert")]
    Task<TOut> ConvertAsync<TIn, TOut>([Body] TIn value, CancellationToken cancellationToken = default)
        where TOut : notnull;

    /// <summary>A dictionary, an indexed list, a flag and a value that code writes, in the query.</summary>
    [Get("/count")]
    Task<string> CountAsync(
        Dictionary<string, Kind> by, [Query(CollectionFormat.Indexed)] List<Range> ranges, [QueryName] string? flag, [QueryConverter(typeof(SpotConverter))] Spot spot, CancellationToken cancellationToken = default);

    /// <summary>Any headers, options for handlers, a key of its own for each call.</summary>
    [Post("/orders"), IdempotencyKey]
    Task<string> OrderAsync([HeaderCollection] IDictionary<string, string> headers, [Property("tenant")] string tenant, CancellationToken cancellationToken = default);

    /// <summary>A stream as the body, and the head of the response alone.</summary>
    [Put("/files/{name}")]
    Task<IApiResponse> UploadAsync(string name, [Body] Stream content, CancellationToken cancellationToken = default);

    /// <summary>A verb that is none of the seven, and the rest of an object whose id stands in the route.</summary>
    [Http("REPORT", "/notes/{note.Id}")]
    Task<byte[]> ReportAsync(Note note, ApiCallOptions? call = null, CancellationToken cancellationToken = default);

    /// <summary>An address that a response named.</summary>
    [Get("")]
    Task<string> FollowAsync([Url(AllowRelative = true)] string link, CancellationToken cancellationToken = default);

    /// <summary>The request without sending it.</summary>
    [Get("/notes/{id}")]
    Task<HttpRequestMessage> BuildAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>An error, whose body has a type.</summary>
    [Get("/broken")]
    Task<Note> BreakAsync(CancellationToken cancellationToken = default);

    /// <summary>A method of the interface itself.</summary>
    async Task<string> TextOfAsync(int id) => (await GetAsync(id)).Text;

    /// <summary>Another verb, with a token.</summary>
    [Delete("/notes/{id}")]
    Task DeleteAsync(int id, [Authorize] string token, CancellationToken cancellationToken = default);
}

/// <summary>An interface that others inherit.</summary>
public interface IHealthApi
{
    [Head("/health")]
    Task<HttpResponseMessage> HealthAsync(CancellationToken cancellationToken = default);
}
