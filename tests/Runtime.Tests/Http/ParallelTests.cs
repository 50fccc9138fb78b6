using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

public sealed class ParallelTests
{
    [Fact]
    public async Task Many_calls_at_once_lose_nothing()
    {
        const int Calls = 2000;
        using StubProvider provider = new(async (request, _, _) =>
        {
            await Task.Yield();
            return StubProvider.Json($$"""{"name":"{{request.RequestUri!.Segments[^1]}}","age":1}""");
        });
        PeopleClient api = new(provider.Client(), new() { ApiKey = "parallel-key" }, PeopleClient.Declaration(
            limits: [new RateLimitOptions { Permits = Calls, Window = TimeSpan.FromSeconds(1), Name = "parallel" }], key: new() { Header = "X-Key" }));
        Person[] people = await Task.WhenAll(Enumerable.Range(0, Calls).Select(id => Task.Run(() => api.GetAsync($"{id}"))));
        Assert.Equal(Enumerable.Range(0, Calls).Select(static id => $"{id}"), people.Select(static person => person.Name));
        Assert.Equal(Calls, api.Usage.Requests);
    }
}
