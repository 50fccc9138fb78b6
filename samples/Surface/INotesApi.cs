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
