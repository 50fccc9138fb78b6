using System.Reflection;
using Compatibility.Harness;
using Refit;

namespace Compatibility.Paging;

/// <summary>Pages beside Refit's <c>[Paged]</c>: both run against the same provider, and the table of docs/pages.md says what came.</summary>
public sealed class PagesTableTests
{
    private const string Begin = "<!-- refit: begin -->\n", End = "<!-- refit: end -->";

    [Fact]
    public async Task The_table_says_what_came_when_both_were_run()
    {
        List<string> lines = ["| | RateGen | Refit 16.4 |", "|---|---|---|"];
        foreach (Story story in Story.All)
        {
            StoryOutcome own = await StoryOutcome.OfRateGenAsync(story);
            lines.Add($"| {story.What} | {own} | {(story.Refit is null ? "no declaration" : (await StoryOutcome.OfRefitAsync(story)).ToString())} |");
        }

        string table = string.Join('\n', lines) + "\n";
        string page = File.ReadAllText(Repository.Find("docs/pages.md"));
        string written = page[(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..page.IndexOf(End, StringComparison.Ordinal)];
        Assert.True(written == table, $"docs/pages.md says something else. What came:\n{table}");
    }

    [Fact]
    public async Task Where_both_have_a_declaration_and_nothing_goes_wrong_items_and_requests_are_the_same()
    {
        foreach (Story story in Story.All.Where(static story => story is { Refit: not null, Answer: null }))
        {
            StoryOutcome own = await StoryOutcome.OfRateGenAsync(story), theirs = await StoryOutcome.OfRefitAsync(story);
            Assert.Equal(theirs.Ids, own.Ids);
            Assert.Equal((story.What, theirs.Requests, ""), (story.What, own.Requests, own.End));
        }
    }

    [Fact]
    public void Nothing_that_the_table_calls_missing_has_come_to_Refit_since()
    {
        Assert.Equal(["AnyOrigin", "Items", "Next", "NextHeader", "Origins", "SameOrigin", "Total"], Names(typeof(PagedAttribute)));
        Assert.Equal(["AsPages", "GetAsyncEnumerator", "ToObservable", "ToPageObservable", "WithMaxPages", "WithPrefetch"], Names(typeof(PagedEnumerable<,>)));
    }

    private static IEnumerable<string> Names(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(static member => member is PropertyInfo or MethodInfo { IsSpecialName: false } && member.Name != nameof(ToString))
        .Select(static member => member.Name).Order(StringComparer.Ordinal);
}
