using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Responses;

/// <summary>Calls of a pipeline without a client around it.</summary>
internal static class Pipelines
{
    public static Operation Get { get; } = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/people/{id}", IsIdempotent = true };

    public static Operation<Person> GetPerson { get; } = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/people/{id}", IsIdempotent = true, NullIsValid = true };

    public static ApiPipeline Over(HttpMessageHandler provider, ApiClientOptions? options = null, ClientDeclaration? declaration = null)
        => new(declaration ?? PeopleClient.Declaration(retry: new() { MaxRetries = 0 }), new HttpClient(provider), options ?? new(), PeopleJson.Default);

    public static ApiPipeline Answering(HttpResponseMessage response) => Over(new StubProvider(response));

    public static Task<T> SendAsync<T>(this ApiPipeline pipeline, ResponseReader<T> reader, CancellationToken cancellationToken = default)
        => pipeline.SendAsync(Get, Request($"/people/{1}"), reader, cancellationToken);

    public static Task<T> SendForPersonAsync<T>(this ApiPipeline pipeline, ResponseReader<T> reader)
        => pipeline.SendAsync(GetPerson, Request($"/people/{1}"), reader, default);

    public static IAsyncEnumerable<Person> People(this ApiPipeline pipeline, CancellationToken cancellationToken = default)
        => pipeline.Items(Get, Request($"/people"), pipeline.Format<Person>(), cancellationToken);

    public static RequestBuilder Request(RequestBuilder request) => request;
}
