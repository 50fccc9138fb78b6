using System.Text;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Serialization;

namespace RateGen.Runtime.Tests.Responses;

/// <summary>A provider that falls silent in the middle of a body holds nobody who cancels, and its response is disposed.</summary>
public sealed class MidStreamTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    public static TheoryData<string, string> Forms => new()
    {
        { "application/json", $"[{Ada}," },
        { "application/x-ndjson", $"{Ada}\n" },
        { "text/event-stream", $"data: {Ada}\n\n" },
        { "text/x-people", "Ada;36\n" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public Task The_method_s_token_ends_the_wait_for_the_next_item(string type, string beginning)
        => CancelAsync(type, beginning, static (pipeline, token) => pipeline.People(token));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_enumerator_s_token_does_too(string type, string beginning)
    {
        using CancellationTokenSource unused = new();
        await CancelAsync(type, beginning, (pipeline, token) => new WithToken(pipeline.People(unused.Token), token));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Leaving_the_loop_disposes_the_response_at_once(string type, string beginning)
    {
        using BrokenStream body = new(Encoding.UTF8.GetBytes(beginning), stalls: true);
        await foreach (Person person in Pipeline(type, body).People())
        {
            Assert.Equal(new Person("Ada", 36), person);
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_stream_that_was_handed_over_is_the_caller_s_to_cancel()
    {
        using BrokenStream body = new("begin"u8.ToArray(), stalls: true);
        using CancellationTokenSource own = new(), reading = new();
        Stream stream = await Pipeline("text/plain", body).SendAsync(ResponseReader.Stream, own.Token);
        await own.CancelAsync(); // The call is over.
        byte[] buffer = new byte[16];
        Assert.Equal(5, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken));
        ValueTask<int> next = stream.ReadAsync(buffer, reading.Token);
        Assert.False(next.IsCompleted);
        await reading.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(next.AsTask);
        await stream.DisposeAsync();
        Assert.True(body.IsDisposed);
    }

    private static async Task CancelAsync(string type, string beginning, Func<ApiPipeline, CancellationToken, IAsyncEnumerable<Person>> people)
    {
        using BrokenStream body = new(Encoding.UTF8.GetBytes(beginning), stalls: true);
        using CancellationTokenSource cancellation = new();
        await using IAsyncEnumerator<Person> items = people(Pipeline(type, body), cancellation.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(new Person("Ada", 36), items.Current);
        Task<bool> next = items.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.True(body.IsDisposed);
    }

    private static ApiPipeline Pipeline(string type, Stream body)
    {
        HttpResponseMessage response = new() { Content = new StreamContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        StubProvider provider = new(response);
        return type == "text/x-people"
            ? new(PeopleClient.Declaration(), new HttpClient(provider), new() { Serializer = new LinesSerializer() }, ReflectionJson.For(new()))
            : Pipelines.Over(provider);
    }

    private sealed class WithToken(IAsyncEnumerable<Person> people, CancellationToken token) : IAsyncEnumerable<Person>
    {
        public IAsyncEnumerator<Person> GetAsyncEnumerator(CancellationToken cancellationToken = default) => people.GetAsyncEnumerator(token);
    }
}
