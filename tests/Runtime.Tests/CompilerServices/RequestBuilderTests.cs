using System.Globalization;
using CsCheck;
using RateGen.CompilerServices;

namespace RateGen.Runtime.Tests.CompilerServices;

public sealed class RequestBuilderTests
{
    private enum Color
    {
        DarkRed = 3,
    }

    [Fact]
    public void Literals_stay_as_they_are() => Assert.Equal("/a b/{x}?y=z", Text(Request($"/a b/{{x}}?y=z")));

    [Fact]
    public void Values_are_escaped()
    {
        string id = "a b/ü?&=#%";
        Assert.Equal("/users/a%20b%2F%C3%BC%3F%26%3D%23%25/posts", Text(Request($"/users/{id}/posts")));
    }

    [Fact]
    public void Values_are_formatted_the_same_under_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["tr-TR", "fi-FI", "ar-SA", "de-DE"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(
                    "/-1.5/True/DarkRed/7/2025-07-01T12%3A30%3A00.0000000%2B02%3A00?d=07%2F01%2F2025",
                    Text(Request($"/{-1.5}/{true}/{Color.DarkRed}/{(Color)7}/{new DateTimeOffset(2025, 7, 1, 12, 30, 0, TimeSpan.FromHours(2)).ToString("o")}").Query("d", new DateOnly(2025, 7, 1))));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_null_path_value_names_its_parameter()
    {
        (string? userId, int page) arguments = (null, 1);
        ArgumentNullException exception = Assert.Throws<ArgumentNullException>(() => Text(Request($"/users/{arguments.userId}")));
        Assert.Equal("userId", exception.ParamName);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_would_climb_to_another_resource_is_refused(string id)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Text(Request($"/users/{id}/posts")));
        Assert.Equal("id", exception.ParamName);
    }

    [Theory]
    [InlineData("a/../b")]
    [InlineData("a/%2e%2E/b")]
    [InlineData(@"a\..\b")]
    [InlineData("%2e")]
    [InlineData("../../admin?x=/ok")]
    public void An_encoded_value_that_would_climb_is_refused(string path)
    {
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => Text(Request($"/users/{path:=}/posts"))).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => Text(Request($"/users/{path:**=}/posts"))).ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    public void A_value_that_makes_a_dot_segment_with_what_stands_beside_it_is_refused(string id)
        => Assert.Equal("id", Assert.Throws<ArgumentException>(() => Text(Request($"/users/.{id}/posts"))).ParamName);

    [Fact]
    public void The_value_of_dots_is_named_and_not_an_empty_one_before_it()
    {
        (string first, string second) = ("", "..");
        Assert.Equal("second", Assert.Throws<ArgumentException>(() => Text(Request($"/a/{first}/{second}"))).ParamName);
    }

    [Fact]
    public void Every_value_stays_in_its_place_or_is_refused()
    {
        string[] parts = [".", "..", "/", "\\", "%2e", "%2E", "%2f", "%5c", "%", "a", ";", " ", "?", "#"];
        Gen<string> values = Gen.OneOf(Gen.Int[0, parts.Length - 1].Select(part => parts[part]), Gen.String[0, 3]).Array[0, 6].Select(string.Concat);
        Gen.Select(values, Gen.Int[0, 3]).Sample((value, form) =>
        {
            string text;
            try
            {
                text = form switch
                {
                    0 => Text(Request($"/first/{value}/last")),
                    1 => Text(Request($"/first/{value:**}/last")),
                    2 => Text(Request($"/first/{value:=}/last")),
                    _ => Text(Request($"/first/{value:**=}/last")),
                };
            }
            catch (ArgumentException refused) when (refused.ParamName == "value")
            {
                Assert.Contains(value.Split('?', '#')[0].Split('/', '\\'), static segment => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..");
                return;
            }

            string path = text.Split('?', '#')[0];
            Assert.Equal(path.Split('/', '\\').Length, new Uri("https://h" + text).AbsolutePath.Split('/').Length);
        });
    }

    [Fact]
    public void Dots_inside_a_value_are_no_harm() => Assert.Equal("/a..b", Text(Request($"/{"a..b"}")));

    [Fact]
    public void Query_parameters_are_escaped_on_both_sides()
        => Assert.Equal("/a?b%20c=d%26e&f=", Text(Request($"/a").Query("b c", "d&e").Query("f", "").Query("g", (string?)null).Query("h", (int?)null)));

    [Fact]
    public void A_literal_query_goes_on_with_an_ampersand() => Assert.Equal("/a?x=1&b=2", Text(Request($"/a?x=1").Query("b", 2)));

    [Fact]
    public void A_question_mark_in_a_value_opens_no_query()
    {
        string value = "what?";
        Assert.Equal("/what%3F?b=2", Text(Request($"/{value}").Query("b", 2)));
    }

    [Fact]
    public void Every_text_is_escaped_as_EscapeDataString_does()
        => Gen.String[0, 600].Where(static value => value is not ("." or "..")).Sample(value =>
        {
            Assert.Equal($"/{Uri.EscapeDataString(value)}/x", Text(Request($"/{value}/x")));
            Assert.Equal($"/x?n={Uri.EscapeDataString(value)}&m=1", Text(Request($"/x").Query("n", value).Query("m", 1)));
        });

    [Fact]
    public void Lone_surrogates_are_escaped_as_EscapeDataString_does()
    {
        string value = "a\ud83d";
        Assert.Equal($"/{Uri.EscapeDataString(value)}", Text(Request($"/{value}")));
    }

    [Fact]
    public void Numbers_and_instants_are_formatted_invariantly()
        => Gen.Select(Gen.Double, Gen.DateTimeOffset, Gen.Guid, Gen.Decimal).Sample((number, instant, id, money) =>
            Assert.Equal(
                $"/{Escape(number)}/{Escape(instant)}/{Escape(id)}?m={Escape(money)}",
                Text(Request($"/{number}/{instant}/{id}").Query("m", money))));

    [Fact]
    public void Texts_allocate_nothing()
    {
        string id = "a b/ü";
        Assert.Equal(0, AllocatedBy(() => Discard(Request($"/users/{id}/posts").Query("name", id))));
    }

    [Fact]
    public void Values_allocate_nothing_in_optimized_code()
    {
        const int Values = 5;
        const int Box = 24;
        long allocated = AllocatedBy(static () => Discard(Request($"/users/{7}/{12.5}").Query("since", (int?)12).Query("open", true).Query("id", Guid.Empty)));
        Assert.InRange(allocated, 0, Build.IsOptimized ? 0 : Values * 3 * Box);
    }

    private static long AllocatedBy(Action action)
    {
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        return Allocated.By(action);
    }

    private static string Escape(IFormattable value) => Uri.EscapeDataString(value.ToString(null, CultureInfo.InvariantCulture));

    private static RequestBuilder Request(RequestBuilder request) => request;

    private static string Text(RequestBuilder route)
    {
        route.Check();
        string text = route.Text.ToString();
        route.Release();
        return text;
    }

    private static void Discard(RequestBuilder route) => route.Release();
}
