using System.Diagnostics;
using CsCheck;
using RateGen.Paging.Links;

namespace RateGen.Runtime.Tests.Paging;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("""<https://a.example/2>; rel="next" """, "https://a.example/2")]
    [InlineData("""<https://a.example/2>;rel=next""", "https://a.example/2")]
    [InlineData("""<https://a.example/1>; rel="prev", <https://a.example/3>; rel="next", <https://a.example/9>; rel="last" """, "https://a.example/3")]
    [InlineData("""<https://a.example/2>; title="a, b; c"; rel="last next" """, "https://a.example/2")]
    [InlineData("""<https://a.example/x?ids=1,2,3;4>; rel="next" """, "https://a.example/x?ids=1,2,3;4")]
    [InlineData("""</users?page=2>; REL=NEXT""", "/users?page=2")]
    [InlineData("""<?page=2> ; rel = "next" ; foo""", "?page=2")]
    [InlineData("""<>; rel=next""", "")]
    [InlineData(""", , <b>; rel=next ,""", "b")]
    [InlineData("""<a>; title="quoted \" quote, <x>; rel=next"; rel="prev", <b>; rel=next""", "b")]
    [InlineData("""<a>; rel=prev; rel=next""", null)] // Only the first rel counts.
    [InlineData("""<a>; rel=next; anchor="/other" """, null)] // The link of another document.
    [InlineData("""<a>; rel="nextish" """, null)]
    [InlineData("""<a>""", null)]
    [InlineData("", null)]
    public void The_link_is_found(string header, string? target) => Assert.Equal((target, -1), LinkHeader.Find(header, "next"));

    [Theory]
    [InlineData("<a", 0)]
    [InlineData("a>; rel=next", 0)]
    [InlineData("<a> rel=next", 4)]
    [InlineData("""<a>; rel="next""", 9)]
    [InlineData("""<a>; rel=prev, b""", 15)]
    public void What_is_malformed_is_told_with_its_place(string header, int position) => Assert.Equal((null, position), LinkHeader.Find(header, "next"));

    [Fact]
    public void Any_text_is_read_without_an_exception()
        => Gen.OneOf(new[] { "<", ">", ";", ",", "\"", "\\", "=", " ", "rel", "next", "a" }.Select(Gen.Const).ToArray()).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            (string? target, int malformed) = LinkHeader.Find(text, "next");
            Assert.True(target is null || malformed == -1);
            Assert.InRange(malformed, -1, text.Length);
        }, iter: 20_000);

    [Theory]
    [InlineData("<")]
    [InlineData("<a>;")]
    [InlineData("<a>; x=\"")]
    [InlineData(" ,")]
    [InlineData("<a>; rel=prev, ")]
    [InlineData("<a>; rel=\"p \\\"")]
    public void A_megabyte_takes_time_in_proportion(string part)
    {
        // Milliseconds when each character is looked at once; minutes when each part is read up to the end. The best of three, for a busy machine.
        string large = string.Concat(Enumerable.Repeat(part, 1_600_000 / part.Length));
        TimeSpan best = Enumerable.Range(0, 3).Min(_ => Time(large));
        Assert.True(best < TimeSpan.FromSeconds(2), $"{best} for 1.6 MB.");
    }

    private static TimeSpan Time(string header)
    {
        long started = Stopwatch.GetTimestamp();
        LinkHeader.Find(header, "next");
        return Stopwatch.GetElapsedTime(started);
    }
}
