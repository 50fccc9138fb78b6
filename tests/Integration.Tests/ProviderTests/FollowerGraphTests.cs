using RateGen.Samples.Provider.Hiker;

namespace RateGen.Integration.Tests.ProviderTests;

public sealed class FollowerGraphTests
{
    private readonly FollowerGraph _graph = new(seed: 1, pagesPerUser: 4);

    [Theory]
    [InlineData(1553030189)]
    [InlineData(12345)]
    [InlineData(4238157586)]
    public void Page_ids_lead_to_every_follower_once(long userId)
    {
        List<string> seen = [];
        int pages = 0;
        string? pageId = "";
        do
        {
            Assert.True(_graph.TryGetPage(userId, pageId, out int page));
            seen.AddRange(_graph.Followers(userId, page).Select(follower => follower.Pk));
            pageId = _graph.NextPageId(userId, page);
            pages++;
        }
        while (!string.IsNullOrEmpty(pageId));

        Assert.Equal(4, pages);
        Assert.Equal(_graph.CountFollowers(userId), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_followers_and_another_one_others()
    {
        Assert.Equal(_graph.Followers(12345, 1), new FollowerGraph(1, 4).Followers(12345, 1));
        Assert.NotEqual(_graph.Followers(12345, 1), new FollowerGraph(2, 4).Followers(12345, 1));
    }

    [Fact]
    public void A_page_id_that_was_made_up_or_is_another_users_is_none()
    {
        string foreign = _graph.NextPageId(12345, 0)!;
        Assert.False(_graph.TryGetPage(1553030189, foreign, out _));
        Assert.False(_graph.TryGetPage(12345, "2", out _));
        Assert.False(_graph.TryGetPage(12345, new string('0', 16), out _));
    }

    [Theory]
    [InlineData("1404")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("instagram")]
    [InlineData("")]
    [InlineData(null)]
    public void Not_everyone_is_a_user(string? userId) => Assert.False(FollowerGraph.TryGetUser(userId, out _));
}
