using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Serialization;

public sealed class ContentTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><title>Sign in</title>", "text/html", "text/html, beginning with: <!DOCTYPE html>")]
    [InlineData("", "application/json", "is nothing; application/json, empty body")]
    [InlineData("   ", "application/json", "no such JSON")]
    [InlineData("""{"name":"Ada","age":3""", "application/json", "no such JSON")]
    [InlineData("null", "application/json", "is JSON null")]
    [InlineData("[]", "application/json", "no such JSON")]
    [InlineData("""{"name":"Ada","age":"old"}""", "application/json", "$.age")]
    [InlineData("Error\r\n\tline", "text/plain", "beginning with: Error   line")]
    [InlineData("{} trailing", "application/json", "no such JSON")]
    public async Task What_is_not_the_declared_json_is_a_typed_error_that_shows_what_came(string body, string type, string text)
    {
        using StubProvider provider = new(StubProvider.Text(body, type), Arriving(body, type));
        PeopleClient api = new(provider.Client(), new());
        ApiContentException exception = await Assert.ThrowsAsync<ApiContentException>(() => api.GetAsync("7"));
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.Contains("IPeopleApi.GetAsync", exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Person), exception.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, body, 1), (exception.StatusCode, exception.Content, exception.Attempts));
        ApiContentException arriving = await Assert.ThrowsAsync<ApiContentException>(() => api.GetAsync("7"));
        Assert.Equal((exception.Message, exception.Content), (arriving.Message, arriving.Content));
    }

    [Fact]
    public async Task A_long_page_is_shown_by_its_beginning()
    {
        using StubProvider provider = new(StubProvider.Text("<html>" + new string('x', 100_000), "text/html"));
        PeopleClient api = new(provider.Client(), new());
        ApiContentException exception = await Assert.ThrowsAsync<ApiContentException>(() => api.GetAsync("7"));
        Assert.True(exception.Message.Length < 700, exception.Message);
        Assert.True(exception.Content!.Length <= 64 * 1024);
    }

    [Fact]
    public async Task The_cause_is_kept()
    {
        using StubProvider provider = new(StubProvider.Json("{"));
        PeopleClient api = new(provider.Client(), new());
        ApiContentException exception = await Assert.ThrowsAsync<ApiContentException>(() => api.GetAsync("7"));
        Assert.IsType<JsonException>(exception.InnerException, exactMatch: false);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_typed_error()
    {
        using BrokenStream body = new("""{"name":"A"""u8.ToArray());
        using StubProvider provider = new(new HttpResponseMessage { Content = new StreamContent(body) });
        PeopleClient api = new(provider.Client(), new());
        ApiContentException exception = await Assert.ThrowsAsync<ApiContentException>(() => api.GetAsync("7"));
        Assert.Contains("cut off", exception.Message, StringComparison.Ordinal);
        Assert.Equal("""{"name":"A""", exception.Content);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_body_that_stalls_ends_with_the_time_out_of_the_http_client()
    {
        FakeTimeProvider clock = new();
        using BrokenStream body = new("{"u8.ToArray(), stalls: true);
        using StubProvider provider = new(new HttpResponseMessage { Content = new StreamContent(body) });
        PeopleClient api = new(provider.Client(), new() { TimeProvider = clock });
        Task<Person> call = api.GetAsync("7");
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(101));
        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Null_is_an_answer_where_the_method_says_so()
    {
        using StubProvider provider = new(StubProvider.Json("null"), new HttpResponseMessage(HttpStatusCode.NoContent), StubProvider.Json("""{"name":"Ada","age":36}"""), Arriving("null"), Arriving(""));
        PeopleClient api = new(provider.Client(), new());
        Assert.Null(await api.FindAsync("7"));
        Assert.Null(await api.FindAsync("7"));
        Assert.Equal(new Person("Ada", 36), await api.FindAsync("7"));
        Assert.Null(await api.FindAsync("7"));
        Assert.Null(await api.FindAsync("7"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(246)] // 512 bytes
    [InlineData(247)]
    [InlineData(16 * 1024)]
    [InlineData(100_000)]
    [InlineData(1024 * 1024)]
    [InlineData(5_000_000)]
    public async Task Bodies_of_every_size_are_read_with_and_without_a_length(int length)
    {
        Person person = new(new string('ä', length), 36);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(person, PeopleJson.Default.Person);
        HttpResponseMessage buffered = new() { Content = new ByteArrayContent(body) };
        HttpResponseMessage streamed = new() { Content = new StreamContent(new TricklingStream(body)) };
        using StubProvider provider = new(buffered, streamed);
        PeopleClient api = new(provider.Client(), new());
        Assert.Equal(person, await api.GetAsync("7"));
        Assert.Equal(person, await api.GetAsync("7"));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_mistake()
    {
        using StubProvider provider = new(StubProvider.Json("\uFEFF{\"name\":\"Ada\",\"age\":36}"), Arriving("\uFEFF{\"name\":\"Ada\",\"age\":36}"));
        PeopleClient api = new(provider.Client(), new());
        Assert.Equal(new Person("Ada", 36), await api.GetAsync("7"));
        Assert.Equal(new Person("Ada", 36), await api.GetAsync("7"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task Another_encoding_is_read_when_the_headers_name_it(string charset)
    {
        HttpResponseMessage response = new() { Content = new StringContent("""{"name":"Zoë","age":36}""", Encoding.GetEncoding(charset), "application/json") };
        using StubProvider provider = new(response);
        PeopleClient api = new(provider.Client(), new());
        Assert.Equal(new Person("Zoë", 36), await api.GetAsync("7"));
    }

    /// <summary>A body that arrives piece by piece; one that lies in memory is read in another way.</summary>
    private static HttpResponseMessage Arriving(string body, string type = "application/json")
        => new() { Content = new StreamContent(new TricklingStream(Encoding.UTF8.GetBytes(body))) { Headers = { { "Content-Type", type } } } };
}
