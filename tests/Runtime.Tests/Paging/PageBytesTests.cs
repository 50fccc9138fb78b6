using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Paging;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

[CollectionDefinition(nameof(PageBytesTests), DisableParallelization = true)]
public sealed class PageBytesCollection;

/// <summary>What pages cost in memory. Alone, because the heap is measured.</summary>
[Collection(nameof(PageBytesTests))]
public sealed class PageBytesTests
{
    private const int Pages = 100_000;
    private const int ItemsPerPage = 10;

    [Fact]
    public async Task A_million_items_grow_by_at_most_16_bytes_a_page()
    {
        FakeProvider provider = new(FakeList.Cursor, static at =>
        {
            int page = at.Token is { } token ? int.Parse(token, System.Globalization.CultureInfo.InvariantCulture) : 0;
            int[] items = new int[ItemsPerPage];
            items.AsSpan().Fill(page);
            return new(items, page + 1 < Pages ? (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        });
        long items = 0, before = 0;
        await foreach (Page<FakePage, int> page in provider.Pages().ByPage())
        {
            provider.Asked.Clear();
            items += page.Items.Count;
            if (page.Index == 99)
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (page.Index == Pages - 1)
            {
                long growth = GC.GetTotalMemory(forceFullCollection: true) - before;
                Assert.True(growth <= 16L * Pages, $"{growth} bytes for {Pages} pages.");
            }
        }

        Assert.Equal((long)Pages * ItemsPerPage, items);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(123_457)]
    [InlineData(1_000_000)]
    public void What_is_remembered_of_a_page_is_at_most_16_bytes(int pages)
    {
        VisitedPages visited = new();
        for (int i = 0; i < pages; i++)
        {
            Assert.True(visited.Add("token-" + i));
        }

        Assert.False(visited.Add("token-0"));
        Assert.False(visited.Add("token-" + (pages - 1)));
        Assert.True(visited.Bytes <= 16L * pages, $"{visited.Bytes} bytes for {pages} pages.");
    }

    [Fact]
    public async Task A_page_costs_at_most_500_bytes_over_a_plain_call_and_an_item_nothing()
    {
        const int Calls = 2_000;
        int asked = 0;
        using HttpClient http = new(new Stub(() => ++asked)) { BaseAddress = new("https://api.example.com") };
        PeopleClient api = new(http, new(), PeopleClient.Declaration(limits: [new RateLimitOptions { Permits = 1_000_000, Window = TimeSpan.FromSeconds(1), Scope = RateScope.Client }]));
        for (int i = 0; i < Calls; i++)
        {
            await api.GetPageAsync("g", "token-123456", TestContext.Current.CancellationToken); // Pools and heaps grow, code is compiled.
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            await api.GetPageAsync("g", "token-123456", TestContext.Current.CancellationToken); // Never suspends: the stub answers at once.
        }

        double plain = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;

        await using IAsyncEnumerator<Person> items = api.List("g").GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (int i = 0; i < 4 * Calls; i++)
        {
            Assert.True(await items.MoveNextAsync());
        }

        before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 2 * Calls; i++)
        {
            Assert.True(await items.MoveNextAsync()); // Two items a page.
        }

        double paged = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
        TestContext.Current.TestOutputHelper?.WriteLine($"{plain:0} bytes for a plain call, {paged - plain:0} more for a page.");
        Assert.True(paged - plain <= (Build.IsOptimized ? 500 : 650), $"{paged - plain:0} bytes a page over a plain call of {plain:0}.");
    }

    private sealed class Stub(Func<int> next) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            int number = 100_000 + next();
            byte[] body = System.Text.Encoding.ASCII.GetBytes($$"""{"items":[{"name":"Ada","age":{{number}}},{"name":"Bob","age":{{number}}}],"next":"token-{{number}}"}""");
            return Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(body) });
        }
    }
}
