using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RateGen.CompilerServices;

namespace RateGen.Runtime.Tests.CompilerServices;

/// <summary>Pages whose types say little: what is missing is null, what has another shape is told with what came instead.</summary>
public sealed class PageValueTests
{
    private static readonly JsonElement s_page = JsonSerializer.Deserialize<JsonElement>(
        """{"a":{"b":"x","odd.name":1},"none":null,"list":[1,2],"yes":true,"big":12345678901,"half":1.5,"text":"7"}""");

    [Fact]
    public void A_path_is_followed_and_ends_in_null_where_something_is_missing()
    {
        Assert.Equal("x", PageValue.Text(PageValue.Find(s_page, "a", "b")));
        Assert.Equal(1, PageValue.Number(PageValue.Find(s_page, "a", "odd.name")));
        Assert.Null(PageValue.Find(s_page, "a", "c", "d"));
        Assert.Null(PageValue.Find(s_page, "none", "b"));
        Assert.Null(PageValue.Find((JsonElement?)null, "a"));
        Assert.Equal("x", PageValue.Text(PageValue.Find(JsonNode.Parse(s_page.GetRawText()), "a", "b")));
        Assert.Null(PageValue.Find((JsonNode?)null, "a"));
    }

    [Fact]
    public void A_path_may_begin_in_extension_data()
    {
        Dictionary<string, JsonElement> typed = new() { ["a"] = s_page.GetProperty("a") };
        Dictionary<string, object?> loose = new() { ["a"] = s_page.GetProperty("a") };
        Assert.Equal("x", PageValue.Text(PageValue.Find(typed, "a", "b")));
        Assert.Equal("x", PageValue.Text(PageValue.Find(loose, "a", "b")));
        Assert.Null(PageValue.Find(typed, "c"));
        Assert.Null(PageValue.Find((Dictionary<string, object?>?)null, "c"));
    }

    [Fact]
    public void Values_are_read_in_their_forms()
    {
        Assert.Equal("12345678901", PageValue.Text(PageValue.Find(s_page, "big")));
        Assert.Equal(12345678901, PageValue.Number(PageValue.Find(s_page, "big")));
        Assert.True(PageValue.Flag(PageValue.Find(s_page, "yes")));
        Assert.Equal([1, 2], PageValue.Items(PageValue.Find(s_page, "list"))!.Select(static item => item.GetInt32()));
        Assert.Equal("[1,2]", PageValue.Raw(PageValue.Find(s_page, "list")));
        Assert.Equal("\"a\\u0022b\"", PageValue.Raw("a\"b"));
        Assert.All(new object?[] { PageValue.Text(PageValue.Find(s_page, "none")), PageValue.Number(null), PageValue.Flag(null), PageValue.Items(null), PageValue.Raw((string?)null) }, Assert.Null);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Numbers_are_the_same_under_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(("-1234", "1.5", (string?)null), (PageValue.Text(-1234), PageValue.Raw(1.5), PageValue.Text((long?)null)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_has_another_shape_is_told_with_what_came()
    {
        AssertTold("\"b\" is looked for in Array [1,2], which is no JSON object.", static () => PageValue.Find(s_page, "list", "b"));
        AssertTold("A text is expected, but Array [1,2] came.", static () => PageValue.Text(PageValue.Find(s_page, "list")));
        AssertTold("true or false is expected, but String \"7\" came.", static () => PageValue.Flag(PageValue.Find(s_page, "text")));
        AssertTold("A whole number is expected, but Number 1.5 came.", static () => PageValue.Number(PageValue.Find(s_page, "half")));
        AssertTold("A whole number is expected, but String \"7\" came.", static () => PageValue.Number(PageValue.Find(s_page, "text")));
        AssertTold("An array is expected, but True true came.", static () => PageValue.Items(PageValue.Find(s_page, "yes")));
    }

    private static void AssertTold(string message, Action read) => Assert.Equal(message, Assert.Throws<FormatException>(read).Message);
}
