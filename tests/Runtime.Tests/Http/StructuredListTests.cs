using System.Diagnostics;
using CsCheck;
using RateGen.Http;

namespace RateGen.Runtime.Tests.Http;

/// <summary>RFC 9651: what is a list, and what is ignored as a whole.</summary>
public sealed class StructuredListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\"minute\";r=0;t=30", "minute r=0 t=30")]
    [InlineData("minute;r=0;t=30", "minute r=0 t=30")]
    [InlineData("\"a\";q=60;w=60 ,\t\"b\";q=1000;w=86400", "a q=60 w=60|b q=1000 w=86400")]
    [InlineData("  \"a\";  r=1", "a r=1")]
    [InlineData("\"a\";r=1;r=2", "a r=2")]
    [InlineData("\"a\";r=-1.5;pk=:cGFydA==:;qu=\"requests\";x;y=?0;z=@1659578233;d=%\"f%c3%bc\";k=tok/en", "a r=-1.5")]
    [InlineData("(\"x\" y;p=1);r=3, \"a\";r=1", " r=3|a r=1")]
    [InlineData("()", "")]
    [InlineData("12.345;r=1", " r=1")]
    [InlineData("\"a\\\"b\";r=1", "a\\\"b r=1")]
    [InlineData("\"a\";r", "a")]
    [InlineData("\"a\";r=\"1\"", "a")]
    public void A_list_is_read(string text, string expected)
    {
        Assert.True(StructuredList.TryRead(text, out StructuredList list));
        List<string> items = [];
        foreach (StructuredItem item in list)
        {
            string line = item.Name.ToString();
            foreach (string key in (string[])["r", "t", "q", "w"])
            {
                line += item.TryGetNumber(key, out double number) ? FormattableString.Invariant($" {key}={number}") : "";
            }

            items.Add(line);
        }

        Assert.Equal(expected, string.Join('|', items));
    }

    [Theory]
    [InlineData(",")]
    [InlineData("\"a\",")]
    [InlineData("\"a\" \"b\"")]
    [InlineData("\"a")]
    [InlineData("\"a\\n\"")]
    [InlineData("\"é\"")]
    [InlineData("\"a\";R=1")]
    [InlineData("\"a\";r=")]
    [InlineData("\"a\";=1")]
    [InlineData("\"a\" ;r=1")]
    [InlineData("1234567890123456")]
    [InlineData("1.")]
    [InlineData("1.2345")]
    [InlineData("1234567890123.4")]
    [InlineData("-")]
    [InlineData("?2")]
    [InlineData(":a b:")]
    [InlineData("@1.5")]
    [InlineData("%\"%C3\"")]
    [InlineData("(a")]
    [InlineData("(ab\"c\")")]
    [InlineData("60;w=60;window")]
    [InlineData("limit=100, remaining=50, reset=50")]
    public void What_breaks_the_grammar_is_ignored_as_a_whole(string text)
        => Assert.Equal(text is "60;w=60;window", StructuredList.TryRead(text, out _));

    [Fact]
    public void Any_text_is_read_without_an_exception()
        => Gen.OneOf(Gen.String, Gen.Char["\"\\;=,.():?@%abR rtqw019-*\t"].Array[0, 80].Select(static letters => new string(letters))).Sample(static text =>
        {
            if (StructuredList.TryRead(text, out StructuredList list))
            {
                foreach (StructuredItem item in list)
                {
                    item.TryGetNumber("r", out double number);
                    Assert.True(double.IsFinite(number));
                }
            }
        }, iter: 20_000);

    [Fact]
    public void A_mutated_field_is_read_without_an_exception()
        => Gen.Select(Gen.Int[0, 60], Gen.Char).Sample(static (at, letter) =>
        {
            char[] field = "\"minute\";q=60;w=60;pk=:cGFydA==:, (a b);x=1.5, tok;d=@12".ToCharArray();
            field[at % field.Length] = letter;
            StructuredList.TryRead(field, out _);
        }, iter: 20_000);

    [Theory]
    [InlineData("\"a\";r=1,")]
    [InlineData("(a a a) ,")]
    [InlineData("\"\\\"")]
    [InlineData("a;a;a;")]
    [InlineData("((((")]
    public void A_megabyte_takes_no_more_than_linear_time(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        long small = Best(text[..(text.Length / 8)]), large = Best(text);
        Assert.True(large <= (small * 8 * 10) + TimeSpan.FromMilliseconds(50).Ticks, $"{large} against {small} ticks for an eighth.");

        static long Best(string text) => Enumerable.Range(0, 3).Min(_ => Time(text)); // For a busy machine.

        static long Time(string text)
        {
            long start = Stopwatch.GetTimestamp();
            StructuredList.TryRead(text, out _);
            return Stopwatch.GetElapsedTime(start).Ticks;
        }
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        string text = "\"minute\";r=0;t=30, \"hour\";r=5;t=1800";
        Read(text);
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                Read(text);
            }
        }));

        static double Read(string text)
        {
            double sum = 0;
            if (StructuredList.TryRead(text, out StructuredList list))
            {
                foreach (StructuredItem item in list)
                {
                    sum += item.TryGetNumber("t", out double number) ? number : 0;
                }
            }

            return sum;
        }
    }
}
