extern alias runtime;

using System.Net;
using System.Reflection;
using System.Text;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>Emitted clients run: what they send, and what they throw.</summary>
public sealed class ExecutionTests
{
    private const string Source = """
        namespace Executed;

        public sealed record Item(string Id);
        public sealed record ItemPage(Envelope? Response, [property: JsonPropertyName("next_id")] string? NextId);
        public readonly record struct Envelope(List<Item>? Items);
        public sealed record Found(int Rate);
        public enum Order { Up, Down }

        public interface IBase { [Get("/base")] Task BaseAsync(CancellationToken cancellationToken = default); }

        [ApiClient("https://api.example/v1"), ApiKey(Header = "x-key"), RateLimit(1000, PerSecond)]
        public partial interface IExecuted<T> : IBase
        {
            [Get("/{id}/of/{order}?fixed=1")] Task<Item> GetAsync(string id, Order order, int? size = null, [AliasAs("q q")] string text = "", CancellationToken cancellationToken = default);
            [Post("/items")] Task<T> AddAsync([Body] T item, CancellationToken cancellationToken = default);
            [Get("/pages/{group}"), CursorPages(Items = "response.items", Next = "next_id")] IPages<ItemPage, Item> List(string group, int size = 2, [PageToken, AliasAs("page_id")] string? page = "");
            [Get("/nothing"), DiscoversRate("rate")] Task<Found?> FindAsync(CancellationToken cancellationToken = default);
            [Get("/raw")] ValueTask<string> RawAsync(CancellationToken cancellationToken = default);
            [Get("/full")] Task<IApiResponse<Item>> FullAsync(CancellationToken cancellationToken = default);
            [Get("/streamed")] IAsyncEnumerable<Item> Streamed();
            [Get("/built")] Task<HttpRequestMessage> BuildAsync(CancellationToken cancellationToken = default);
            [Get("/{wrong}")] Task WrongAsync(CancellationToken cancellationToken = default);
        }

        [ApiClient("https://api.example"), RateLimit(0, PerSecond)]
        public partial interface IFaulty { [Get("/")] Task GetAsync(CancellationToken cancellationToken = default); }

        public static class Run
        {
            public static async Task<string> All(HttpClient http, ApiClientOptions options)
            {
                IExecuted<Item> api = IExecuted<Item>.Create(http, options);
                List<string> seen = [];
                seen.Add((await api.GetAsync("a b/ü", Order.Down, text: "x&y")).Id);
                seen.Add((await api.AddAsync(new Item("new"))).Id);
                await api.BaseAsync();
                seen.Add((await api.FindAsync())?.Rate.ToString() ?? "nothing");
                await foreach (Item item in api.List("g"))
                {
                    seen.Add(item.Id);
                }

                seen.Add(await api.RawAsync());
                IApiResponse<Item> full = await api.FullAsync();
                seen.Add((int?)full.StatusCode + full.Content?.Id);
                await foreach (Item item in api.Streamed())
                {
                    seen.Add(item.Id);
                }

                seen.Add((await api.BuildAsync()).RequestUri?.AbsolutePath ?? "no path");
                try { await api.WrongAsync(); } catch (NotSupportedException exception) { seen.Add(exception.Message.Split(':')[0]); }
                try { IFaulty.Create(http, options); } catch (NotSupportedException exception) { seen.Add(exception.Message.Split(':')[0]); }
                return string.Join(",", seen) + "," + (Make<IExecuted<int>>(http, options) is ExecutedClient<int>);
            }

            private static T Make<T>(HttpClient http, ApiClientOptions options) where T : class, IApiClient<T> => T.CreateClient(http, options);
        }
        """;

    [Fact]
    public async Task Every_form_of_operation_sends_what_it_says()
    {
        Output output = Compile.Run(Source);
        using MemoryStream image = new();
        Assert.True(output.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        MethodInfo all = Assembly.Load(image.ToArray()).GetType("Executed.Run", throwOnError: true)!.GetMethod("All")!;
        Provider provider = new();
        using HttpClient http = new(provider);

        string seen = await (Task<string>)all.Invoke(null, [http, new runtime::RateGen.ApiClientOptions { ApiKey = "k" }])!;

        Assert.Equal("one,new,nothing,p1,p2,p3,plain text,200one,s1,s2,/v1/built,RG1001,RG2001,True", seen);
        Assert.Equal(
            [
                "GET https://api.example/v1/a%20b%2F%C3%BC/of/Down?fixed=1&q%20q=x%26y k",
                "POST https://api.example/v1/items k {\"id\":\"new\"}",
                "GET https://api.example/v1/base k",
                "GET https://api.example/v1/nothing k",
                "GET https://api.example/v1/pages/g?size=2&page_id= k",
                "GET https://api.example/v1/pages/g?size=2&page_id=t2 k",
                "GET https://api.example/v1/raw k",
                "GET https://api.example/v1/full k",
                "GET https://api.example/v1/streamed k",
            ],
            provider.Requests);
    }

    private sealed class Provider : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} {string.Join(",", request.Headers.GetValues("x-key"))}{body}");
            string answer = request.RequestUri.AbsolutePath switch
            {
                "/v1/items" => body,
                "/v1/nothing" => "null",
                "/v1/pages/g" when request.RequestUri.Query.EndsWith("page_id=", StringComparison.Ordinal) => """{"response":{"items":[{"id":"p1"},{"id":"p2"}]},"next_id":"t2"}""",
                "/v1/raw" => "plain text",
                "/v1/streamed" => """[{"id":"s1"},{"id":"s2"}]""",
                "/v1/pages/g" => """{"response":{"items":[{"id":"p3"}]}}""",
                _ => """{"id":"one"}""",
            };
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json"), RequestMessage = request };
        }
    }
}
