using System.Net;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Responses;

public sealed class ItemStreamTests
{
    private const string Ada = """{"name":"Ada","age":36}""", Alan = """{"name":"Alan","age":41}""";

    [Theory]
    [InlineData("application/json", $"[{Ada},{Alan}]")]
    [InlineData(null, $"[{Ada},{Alan}]")]
    [InlineData("application/x-ndjson", $"{Ada}\n{Alan}\n")]
    [InlineData("application/jsonl; charset=utf-8", $"{Ada}\r\n{Alan}")]
    [InlineData("Text/Event-Stream", $"event: person\nid: 1\ndata: {Ada}\n\n: still here\n\ndata:{Alan}\n\n")]
    [InlineData("text/event-stream", $"data: {Ada}\n\ndata: {Alan}\n\ndata: [DONE]\n\ndata: no JSON\n\n")]
    [InlineData("text/event-stream", "data: {\"name\":\"Ada\",\ndata: \"age\":36}\n\ndata: {\"name\":\"Alan\",\"age\":41}\n\ndata: {\"name\":\"never ended\"}\n")]
    public async Task Items_come_from_arrays_lines_and_events(string? type, string body)
    {
        TrackedContent content = new(type, [.. body.Chunk(7).Select(static piece => new string(piece))]);
        List<string> names = [];
        await foreach (Person person in Pipelines.Answering(content.Response()).People())
        {
            names.Add(person.Name);
        }

        Assert.Equal(["Ada", "Alan"], names);
        Assert.True(content.IsDisposed);
    }

    [Theory]
    [InlineData("application/json", $"[{Ada},", $"{Alan}]")]
    [InlineData("application/x-ndjson", $"{Ada}\n", $"{Alan}\n")]
    [InlineData("text/event-stream", $"data: {Ada}\n\n", $"data: {Alan}\n\n")]
    public async Task An_item_is_there_before_the_next_one_arrives_and_stopping_disposes_the_response(string type, string first, string second)
    {
        TrackedContent content = new(type, first, second);
        await foreach (Person person in Pipelines.Answering(content.Response()).People())
        {
            Assert.Equal("Ada", person.Name);
            Assert.Equal(1, content.Read);
            break;
        }

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_enumeration_and_each_enumeration_is_a_call()
    {
        StubProvider provider = new(_ => StubProvider.Json($"[{Ada}]"));
        ApiPipeline pipeline = Pipelines.Over(provider, declaration: PeopleClient.Declaration(
            limits: [new RateLimitOptions { Permits = 2, Window = TimeSpan.FromHours(1), Name = "hour", Scope = RateScope.Client }]));
        IAsyncEnumerable<Person> people = pipeline.People();
        Assert.Empty(provider.Requests);
        await foreach (Person _ in people)
        {
        }

        await foreach (Person _ in people)
        {
        }

        Assert.Equal(2, provider.Requests.Count);
        Assert.True(pipeline.Limits.Estimate() > TimeSpan.Zero); // Both permits are taken.
    }

    [Fact]
    public async Task No_content_is_no_item()
    {
        Assert.Equal(0, await CountAsync(new(HttpStatusCode.NoContent)));
        Assert.Equal(0, await CountAsync(StubProvider.Json("")));
        Assert.Equal(0, await CountAsync(StubProvider.Json("[]")));
    }

    [Theory]
    [InlineData("application/json", $"[{Ada},7]")]
    [InlineData("application/json", $"[{Ada}")]
    [InlineData("application/x-ndjson", $"{Ada}\n<html>")]
    [InlineData("text/event-stream", $"data: {Ada}\n\ndata: oops\n\n")]
    public async Task A_wrong_item_says_what_it_should_be(string type, string body)
    {
        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => CountAsync(StubProvider.Text(body, type)));
        Assert.Contains("one of its items should be the JSON of RateGen.Runtime.Tests.Http.Person", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_says_so()
        => await Assert.ThrowsAsync<ApiContentException>(() => CountAsync(new TrackedContent("application/x-ndjson", $"{Ada}\n", "!").Response()));

    [Fact]
    public async Task A_refusal_is_thrown_at_the_first_item()
    {
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => CountAsync(StubProvider.Json("{}", HttpStatusCode.Forbidden)));
        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
    }

    [Fact]
    public async Task Both_tokens_cancel()
    {
        using CancellationTokenSource own = new(), enumerators = new();
        ApiPipeline pipeline = Pipelines.Answering(new TrackedContent("application/x-ndjson", $"{Ada}\n", $"{Alan}\n").Response());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Person _ in pipeline.People(own.Token).WithCancellation(enumerators.Token))
            {
                await own.CancelAsync();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Person _ in pipeline.People().WithCancellation(new CancellationToken(true)))
            {
            }
        });
    }

    private static async Task<int> CountAsync(HttpResponseMessage response)
    {
        int count = 0;
        await foreach (Person _ in Pipelines.Answering(response).People())
        {
            count++;
        }

        return count;
    }
}
