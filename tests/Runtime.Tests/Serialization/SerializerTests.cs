using System.Net;
using System.Text;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Responses;

namespace RateGen.Runtime.Tests.Serialization;

/// <summary><see cref="ApiClientOptions.Serializer"/>: bodies, responses, items and errors in a format that RateGen does not know.</summary>
public sealed class SerializerTests
{
    private static readonly Operation s_add = new() { Name = "AddAsync", Method = HttpMethod.Post, Route = "/people" };

    [Fact]
    public async Task A_body_is_written_and_repeated_with_type_and_length()
    {
        using StubProvider provider = new(Lines("", HttpStatusCode.TooManyRequests, ("Retry-After", "0")), Lines(""));
        ApiPipeline pipeline = Pipeline(provider, new LinesSerializer(), PeopleClient.Declaration(retry: new()));
        await pipeline.SendAsync(s_add, Pipelines.Request($"/people").Body<Person>(new("Zoë", 36), pipeline.Format<Person>()), default);

        Assert.Equal(2, provider.Requests.Count);
        Assert.All(provider.Requests, static asked =>
        {
            Assert.Equal("Zoë;36\n", asked.Body);
            Assert.Equal("text/x-people; charset=utf-8", asked.Message.Content!.Headers.ContentType!.ToString());
            Assert.Equal(8, asked.Message.Content.Headers.ContentLength);
        });
    }

    [Fact]
    public async Task A_response_is_read()
    {
        Assert.Equal(new Person("Zoë", 36), await SendAsync(Lines("Zoë;36\n")));
        ApiPipeline pipeline = Pipeline(new StubProvider(Lines("Ada;36\nAlan;41\n")), new LinesSerializer());
        Assert.Equal([new("Ada", 36), new("Alan", 41)], await pipeline.SendAsync(Pipelines.Get, Pipelines.Request($"/people"), pipeline.Format<List<Person>>(), default));
    }

    [Fact]
    public async Task A_response_with_its_head_is_read()
    {
        ApiPipeline pipeline = Pipeline(new StubProvider(Lines("Ada;36\n", HttpStatusCode.Created)), new LinesSerializer());
        using ApiResponse<Person> response = await pipeline.SendForPersonAsync(ResponseReader.WithHead(pipeline.Format<Person>()));
        Assert.Equal((HttpStatusCode.Created, new Person("Ada", 36)), (response.StatusCode, response.Content));
    }

    [Theory]
    [InlineData("<html>", "finds no such content (\"<html>\" is no person); text/x-people, beginning with: <html>")]
    [InlineData("Ada;old\n", "finds no such content")]
    public async Task What_it_cannot_read_is_a_typed_error(string body, string text)
    {
        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => SendAsync(Lines(body)));
        Assert.Contains("LinesSerializer should read its body as RateGen.Runtime.Tests.Http.Person", error.Message, StringComparison.Ordinal);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(error.InnerException);
        Assert.Equal(body, error.Content);
    }

    [Fact]
    public async Task Null_is_no_answer_where_a_value_is_promised()
    {
        ApiPipeline pipeline = Pipeline(new StubProvider(Lines("")), new LinesSerializer());
        Operation<Person> promised = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/people/1" };
        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => pipeline.SendAsync(promised, Pipelines.Request($"/people/1"), pipeline.Format<Person>(), default));
        Assert.Contains("finds null", error.Message, StringComparison.Ordinal);
        Assert.Null(await SendAsync(Lines("")));
    }

    [Fact]
    public async Task Items_are_read_while_they_arrive()
    {
        TrackedContent content = new("text/x-people", "Ada;36\n", "Alan;41\n");
        List<Person> people = [];
        await foreach (Person person in Pipeline(new StubProvider(content.Response()), new LinesSerializer()).People())
        {
            people.Add(person);
            Assert.Equal(people.Count, content.Read);
        }

        Assert.Equal([new("Ada", 36), new("Alan", 41)], people);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task An_item_that_cannot_be_read_is_a_typed_error()
    {
        List<Person> people = [];
        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(async () =>
        {
            await foreach (Person person in Pipeline(new StubProvider(Lines("Ada;36\noops\n")), new LinesSerializer()).People())
            {
                people.Add(person);
            }
        });
        Assert.Single(people);
        Assert.Contains("one of its items should be what LinesSerializer reads as RateGen.Runtime.Tests.Http.Person and is not (\"oops\" is no person)", error.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(error.InnerException);
    }

    [Fact]
    public async Task Items_that_break_off_are_a_typed_error()
    {
        TrackedContent content = new("text/x-people", "Ada;36\n", "!");
        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(async () =>
        {
            await foreach (Person _ in Pipeline(new StubProvider(content.Response()), new LinesSerializer()).People())
            {
            }
        });
        Assert.Contains("broke off", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_serializer_of_whole_bodies_says_that_it_reads_no_items()
    {
        TrackedContent content = new("text/x-people", "Ada;36\n");
        NotSupportedException error = await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            await foreach (Person _ in Pipeline(new StubProvider(content.Response()), new WholeSerializer()).People())
            {
            }
        });
        Assert.Contains("WholeSerializer of ApiClientOptions.Serializer reads whole bodies only", error.Message, StringComparison.Ordinal);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task The_body_of_an_error_is_read_too()
    {
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => SendAsync(Lines("No one;0\n", HttpStatusCode.NotFound)));
        Assert.Equal(new Person("No one", 0), error.GetContentAs<Person>());
        Assert.Equal(new Person("No one", 0), await error.GetContentAsAsync<Person>());

        ApiException gateway = await Assert.ThrowsAsync<ApiException>(() => SendAsync(Lines("<html>", HttpStatusCode.BadGateway)));
        Assert.False(gateway.TryGetContentAs(out Person? person));
        Assert.Null(person);
    }

    [Fact]
    public void It_does_not_stand_beside_a_json_context()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new PeopleClient(null, new() { Serializer = new LinesSerializer() }));
        Assert.Contains("ApiClientOptions.Serializer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_declared_one_is_used_unless_the_options_name_another()
    {
        ApiPipeline declared = new(PeopleClient.Declaration(), new HttpClient(new StubProvider(Lines("Ada;36\n"))), new(), new LinesSerializer());
        Assert.Equal(new Person("Ada", 36), await declared.SendForPersonAsync(declared.Format<Person>()));

        ApiPipeline other = new(PeopleClient.Declaration(), new HttpClient(new StubProvider(Lines("Ada;36\n"))), new() { Serializer = new WholeSerializer() }, new LinesSerializer());
        await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            await foreach (Person _ in other.People())
            {
            }
        });
        ArgumentException error = Assert.Throws<ArgumentException>(() => new ApiPipeline(PeopleClient.Declaration(), null, new() { Json = new() }, new LinesSerializer()));
        Assert.Contains("IPeopleApi declares the serializer LinesSerializer, so ApiClientOptions.Json would be ignored", error.Message, StringComparison.Ordinal);
    }

    private static Task<Person> SendAsync(HttpResponseMessage answer)
    {
        ApiPipeline pipeline = Pipeline(new StubProvider(answer), new LinesSerializer());
        return pipeline.SendForPersonAsync(pipeline.Format<Person>());
    }

    private static HttpResponseMessage Lines(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
        => StubProvider.Text(body, "text/x-people", status, headers);

    private static ApiPipeline Pipeline(HttpMessageHandler provider, IContentSerializer serializer, ClientDeclaration? declaration = null)
        => new(declaration ?? PeopleClient.Declaration(retry: new() { MaxRetries = 0 }), new HttpClient(provider), new() { Serializer = serializer }, ReflectionJson.For(new()));
}
