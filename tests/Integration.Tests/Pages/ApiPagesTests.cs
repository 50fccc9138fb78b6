using System.Globalization;
using System.Text.Json;
using RateGen.Integration.Tests.Pages.Apis;

namespace RateGen.Integration.Tests.Pages;

/// <summary>Declarations for real APIs run against providers that page as those do: everything once, in order, with as few requests as the stop rule permits.</summary>
public sealed class ApiPagesTests
{
    private const int Count = 23;

    [Fact]
    public async Task GitHub_lists_and_searches_follow_the_link_header()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        IGitHubApi api = IGitHubApi.Create(server.Options());
        await AssertAsync(server, api.ListIssues("o", "r", perPage: 5), static issue => issue.Number, 5);
        await AssertAsync(server, api.SearchIssues("is:open", perPage: 5), static issue => issue.Number, 5);
        Page<IssueSearch, Issue> first = await api.SearchIssues("is:open").ByPage().FirstAsync();
        Assert.Equal(Count, first.Total);
    }

    [Fact]
    public async Task GitHub_users_are_listed_by_a_client_that_agrees_with_its_description()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        await AssertAsync(server, IGitHubUsersApi.Create(server.Options()).ListFollowers("octocat", perPage: 10), static user => (int)user.Id, 3);
        Assert.Equal(5000, GitHubPlans.Token.Limits.OfType<Limiting.RateLimitOptions>().Single().Permits);
    }

    [Fact]
    public async Task Stripe_begins_after_the_last_id_until_has_more_is_false()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        IStripeApi api = IStripeApi.Create(server.Options());
        await AssertAsync(server, api.ListCustomers(limit: 10), static customer => Number(customer.Id, "cus_"), 3);
        await AssertAsync(server, api.ListCustomers("cus_20", 10), static customer => Number(customer.Id, "cus_"), 1, 21);
        Assert.Contains("100 items a page at most", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await api.ListCustomers(limit: 101).FirstAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_ends_with_an_empty_cursor()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        await AssertAsync(server, ISlackApi.Create(server.Options("/api")).ListUsers(limit: 10), static member => Number(member.Id, "U"), 3);
    }

    [Fact]
    public async Task Slack_tells_an_error_with_200_which_is_no_empty_page()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        PagingException exception = await Assert.ThrowsAsync<PagingException>(async () => await ISlackApi.Create(server.Options("/api")).ListUsers("stale").ToListAsync());
        Assert.Equal("invalid_cursor", Assert.IsType<ApiException<SlackError>>(exception.InnerException).Error?.Error);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_link_header_of_a_megabyte_ends_in_an_error_that_keeps_what_was_delivered()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        List<int> ids = [];
        PagingException exception = await Assert.ThrowsAsync<PagingException>(async () =>
        {
            await foreach (Book book in IShelfApi.Create(server.Options()).EndlessLink())
            {
                ids.Add(book.Id);
            }
        });

        // The connection reads no more than 64 KB of headers; a client that is told to read more reads the header in one pass.
        Assert.Equal([1, 2, 3, 4], ids);
        Assert.Equal((1, 4), (exception.PagesDone, exception.ItemsDone));
        Assert.IsType<ApiRequestException>(exception.InnerException);
        Assert.NotNull(exception.Resume);

        using HttpClient patient = new(new SocketsHttpHandler { MaxResponseHeadersLength = 2048, AllowAutoRedirect = false });
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], await IShelfApi.Create(patient, server.Options()).EndlessLink().Select(static book => book.Id).ToListAsync());
    }

    [Fact]
    public async Task Shopify_is_not_asked_with_its_filters_again()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        await AssertAsync(server, IShopifyApi.Create(server.Options()).ListProducts("acme", 10), static product => (int)product.Id, 3);
    }

    [Fact]
    public async Task Notion_takes_the_cursor_in_the_body_beside_the_query()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        INotionApi api = INotionApi.Create(server.Options());
        NotionQuery query = new(new("Done"));
        await AssertAsync(server, api.Query("db", query, pageSize: 10), static page => Number(page.Id, "page-"), 3);
        await AssertAsync(server, api.Query("db", query).With(new() { PageSize = 20 }), static page => Number(page.Id, "page-"), 2);
        await AssertAsync(server, api.Search(), static page => Number(page.Id, "page-"), 1);
        Assert.Equal(new NotionQuery(new("Done")), query); // Paging writes into the body, never into the caller's object.
    }

    [Fact]
    public async Task Elasticsearch_carries_the_sort_values_and_the_point_in_time()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        SearchBody body = new(10, new("pit-0", "1m"), JsonSerializer.Deserialize<JsonElement>("""["n","_id"]"""));
        await AssertAsync(server, IElasticsearchApi.Create(server.Options()).Search(body), static hit => Number(hit.Id, "d"), 4);
    }

    [Fact]
    public async Task Graph_follows_the_address_in_the_body()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        IGraphApi api = IGraphApi.Create(server.Options());
        await AssertAsync(server, api.ListUsers(10), static user => BitConverter.ToInt32(user.Id.ToByteArray()), 3);
        await AssertAsync(server, api.ListGroups(10), static user => BitConverter.ToInt32(user.Id.ToByteArray()), 3);
    }

    [Fact]
    public async Task X_goes_on_after_a_page_without_data()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        IXApi api = IXApi.Create(server.Options());
        List<string> ids = await api.GetFollowers("7", maxResults: 5).Select(static user => user.Id).ToListAsync();
        Assert.Equal(Enumerable.Range(1, Count).Where(static number => number is < 11 or > 15).Select(static number => number.ToString(CultureInfo.InvariantCulture)), ids);
        Assert.Equal(5, server.Requests.Count);

        await using PagesServer nobody = await PagesServer.StartAsync(0);
        Assert.Empty(await IXApi.Create(nobody.Options()).GetFollowers("7").ToListAsync());
    }

    [Fact]
    public async Task Offsets_numbers_and_keys_lead_to_the_end_one_after_the_other_and_in_parallel()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        IShelfApi api = IShelfApi.Create(server.Options());
        await AssertAsync(server, api.ByOffset(), static book => book.Id, 6);
        await AssertAsync(server, api.ByOffset().With(new() { Parallel = 4 }), static book => book.Id, 6);
        await AssertAsync(server, api.ByNumber(), static book => book.Id, 7); // One more, which is empty.
        await AssertAsync(server, api.ByNumber(3), static book => book.Id, 5, 9);
        await AssertAsync(server, api.Since(), static book => book.Id, 7);
        await AssertAsync(server, api.Since(20), static book => book.Id, 2, 21);
    }

    [Fact]
    public async Task A_token_travels_in_headers()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        await AssertAsync(server, IShelfApi.Create(server.Options()).ByHeader(), static book => book.Id, 6);
    }

    [Fact]
    public async Task Pages_whose_type_says_little_are_read_at_run_time()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        IShelfApi api = IShelfApi.Create(server.Options());
        await AssertAsync(server, api.Loose(), static book => book.GetProperty("id").GetInt32(), 6);
        await AssertAsync(server, api.Untyped(), static book => book.GetProperty("id").GetInt32(), 6);
    }

    [Fact]
    public async Task Each_style_resumes_in_another_client()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        SearchBody body = new(10, new("pit-0", "1m"), JsonSerializer.Deserialize<JsonElement>("""["n"]"""));
        await AssertResumesAsync(() => IGitHubApi.Create(server.Options()).ListIssues("o", "r", perPage: 5), static issue => issue.Number);
        await AssertResumesAsync(() => IStripeApi.Create(server.Options()).ListCustomers(limit: 10), static customer => Number(customer.Id, "cus_"));
        await AssertResumesAsync(() => ISlackApi.Create(server.Options("/api")).ListUsers(limit: 10), static member => Number(member.Id, "U"));
        await AssertResumesAsync(() => IShopifyApi.Create(server.Options()).ListProducts("acme", 10), static product => (int)product.Id);
        await AssertResumesAsync(() => INotionApi.Create(server.Options()).Query("db", new(new("Done")), pageSize: 10), static page => Number(page.Id, "page-"));
        await AssertResumesAsync(() => IElasticsearchApi.Create(server.Options()).Search(body), static hit => Number(hit.Id, "d"));
        await AssertResumesAsync(() => IGraphApi.Create(server.Options()).ListUsers(10), static user => BitConverter.ToInt32(user.Id.ToByteArray()));
        await AssertResumesAsync(() => IShelfApi.Create(server.Options()).ByOffset(), static book => book.Id);
        await AssertResumesAsync(() => IShelfApi.Create(server.Options()).ByNumber(), static book => book.Id);
        await AssertResumesAsync(() => IShelfApi.Create(server.Options()).ByHeader(), static book => book.Id);

        string resume = (await INotionApi.Create(server.Options()).Query("db", new(new("Done")), pageSize: 10).ByPage().FirstAsync()).Resume!;
        Assert.Contains("other arguments", Assert.Throws<ResumeTokenException>(() => INotionApi.Create(server.Options()).Query("db", new(new("Open")), pageSize: 10).From(resume)).Message, StringComparison.Ordinal);
        Assert.Contains("belongs to INotionApi.Query", Assert.Throws<ResumeTokenException>(() => INotionApi.Create(server.Options()).Search().From(resume)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paging_never_changes_what_the_caller_gave()
    {
        await using PagesServer server = await PagesServer.StartAsync(Count);
        NotionQuery query = new(new("Done"));
        IPages<NotionPage, NotionObject> pages = INotionApi.Create(server.Options()).Query("db", query, pageSize: 10);
        Assert.Equal(await pages.ToListAsync(), await pages.ToListAsync()); // The second time from the first page.
        Assert.Equal(new(new("Done")), query);
    }

    private static async Task AssertAsync<TPage, TItem>(PagesServer server, IPages<TPage, TItem> pages, Func<TItem, int> number, int requests, int first = 1)
    {
        int before = server.Requests.Count;
        Assert.Equal(Enumerable.Range(first, Count - first + 1), await pages.Select(number).ToListAsync());
        Assert.Equal(requests, server.Requests.Count - before);
    }

    private static async Task AssertResumesAsync<TPage, TItem>(Func<IPages<TPage, TItem>> call, Func<TItem, int> number)
    {
        List<int> numbers = [];
        string? resume = null;
        do
        {
            IPages<TPage, TItem> pages = resume is null ? call() : call().From(resume);
            Page<TPage, TItem> page = await pages.ByPage().FirstAsync();
            int taken = (page.Items.Count + 1) / 2;
            numbers.AddRange(page.Items.Take(taken).Select(number));
            resume = page.ResumeAt(taken);
        }
        while (resume is not null);

        Assert.Equal(Enumerable.Range(1, Count), numbers);
    }

    private static int Number(string id, string prefix) => int.Parse(id.AsSpan(prefix.Length), CultureInfo.InvariantCulture);
}
