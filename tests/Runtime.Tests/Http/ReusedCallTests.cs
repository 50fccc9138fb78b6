using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>What describes a call is reused by the next one on the same thread; nobody notices.</summary>
public sealed class ReusedCallTests
{
    [Fact]
    public async Task A_call_made_while_another_is_being_sent_is_another_call()
    {
        PeopleClient? api = null;
        using StubProvider provider = new(async (_, index, _) =>
        {
            if (index > 0)
            {
                return StubProvider.Json("{}");
            }

            await api!.GetBalanceAsync(); // On the thread that is sending.
            await api.DeleteAsync("8");
            return StubProvider.Json("no JSON");
        });
        api = new(provider.Client(), new());
        ApiContentException exception = await Assert.ThrowsAsync<ApiContentException>(() => api.GetAsync("7"));
        Assert.Contains("IPeopleApi.GetAsync: GET https://api.example.com/people/7 ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["GET https://api.example.com/people/7", "GET https://api.example.com/balance", "DELETE https://api.example.com/people/8"],
            provider.Requests.Select(static request => $"{request.Method} {request.Address}"));
    }

    [Fact]
    public async Task What_an_exception_tells_outlives_the_call()
    {
        using StubProvider provider = new(StubProvider.Json("gone", HttpStatusCode.NotFound), StubProvider.Json("{}"));
        PeopleClient api = new(provider.Client(), new());
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => api.GetAsync("7"));
        string told = exception.Message;
        await api.GetBalanceAsync();
        Assert.Equal((told, new Uri("https://api.example.com/people/7"), HttpMethod.Get), (exception.Message, exception.RequestUri, exception.Method));
    }

    [Fact]
    public async Task A_call_takes_the_limits_of_its_own_client_and_key()
    {
        using StubProvider provider = new(_ => StubProvider.Json("""{"name":"Ada","age":36}"""));
        FakeTimeProvider clock = new();
        PeopleClient[] clients = [.. new[] { "first", "second" }.Select(key => new PeopleClient(
            provider.Client(), new() { ApiKey = $"{key}-key", TimeProvider = clock }, PeopleClient.Declaration(key: new() { Header = "X-Key" })))];
        for (int i = 0; i < 6; i++)
        {
            await clients[i % 2].GetAsync("7"); // The same operation in turn: mostly its limits need not be looked up.
        }

        foreach (IPeopleApi client in clients)
        {
            LimitSnapshot limit = Assert.Single(client.Limits.Snapshot());
            Assert.Equal(3, limit.Permits - limit.Available);
        }

        Assert.Equal(["first-key", "second-key", "first-key", "second-key", "first-key", "second-key"], provider.Requests.Select(static request => request.Header("X-Key")));
    }

    [Fact]
    public void A_call_takes_the_limits_of_its_own_argument()
    {
        using StubProvider provider = new(static _ => StubProvider.Json("{}"));
        ApiPipeline pipeline = new(
            PeopleClient.Declaration(limits: [new RateLimitOptions { Permits = 1, Window = TimeSpan.FromMinutes(1), Pacing = Pacing.Burst, Name = "user" }]),
            provider.Client(), new() { TimeProvider = new FakeTimeProvider() }, PeopleJson.Default);
        Operation operation = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/{user}" };
        foreach (string user in new[] { "a", "b", "c" })
        {
            Assert.True(pipeline.SendAsync(operation, Request($"/{user}").PartitionBy(user), default).IsCompletedSuccessfully); // With the limits of the one before it would wait for a minute.
        }

        Task again = pipeline.SendAsync(operation, Request($"/a").PartitionBy("a"), default);
        Assert.True(pipeline.SendAsync(operation, Request($"/"), default).IsCompletedSuccessfully); // None of them: the limit without an argument.
        Assert.False(again.IsCompleted);
        Assert.Equal(["/a", "/b", "/c", "/"], provider.Requests.Select(static request => new Uri(request.Address).AbsolutePath));
    }

    private static RequestBuilder Request(RequestBuilder request) => request;
}
