using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Runtime.Tests.Http;

public sealed class JsonBodyTests
{
    private static readonly string[] s_code = ["error", "code"];

    [Theory]
    [InlineData("""{"error":{"code":"rate_limited","retry_after":60}}""", "rate_limited")]
    [InlineData("""{"before":[{"error":{"code":"x"}}],"error":{"message":"m","code":"y"}}""", "y")]
    [InlineData("""{"error":{"code":429}}""", "429")]
    [InlineData("""{"error":{"code":1.50}}""", "1.50")]
    [InlineData("""{"error":{"code":true}}""", "true")]
    [InlineData("""{"error":{"code":"\u0061b"}}""", "ab")]
    [InlineData("\uFEFF{\"error\":{\"code\":\"bom\"}}", "bom")]
    [InlineData("""{"error":{"code":"cut"}, "rest": [1, 2""", "cut")]
    public void A_value_is_found(string body, string value)
    {
        Assert.True(Holds(body, value));
        Assert.False(Holds(body, value + "x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>429</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"error\"")]
    [InlineData("""{"error":"code"}""")]
    [InlineData("""{"error":null}""")]
    [InlineData("""{"error":{"code":null}}""")]
    [InlineData("""{"error":{"code":{}}}""")]
    [InlineData("""{"error":{"CODE":"x"}}""")]
    [InlineData("""{"error":{},"code":"x"}""")]
    [InlineData("""{"error":{"code":"cu""")]
    [InlineData("""{"error" "code"}""")]
    public void No_value_is_found(string body) => Assert.False(Holds(body, "", "x", "y", "code", "cu", "null", "{}"));

    [Theory]
    [InlineData("60", 60)]
    [InlineData("\"60\"", 60)]
    [InlineData("\" 1.5 \"", 1.5)]
    [InlineData("6e1", 60)]
    public void A_number_may_be_a_string(string value, double seconds)
    {
        Assert.True(JsonBody.TryGetNumber(Encoding.UTF8.GetBytes("{\"error\":{\"code\":" + value + "}}"), s_code, out double number));
        Assert.Equal(seconds, number);
    }

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"\"")]
    [InlineData("\"60 s\"")]
    [InlineData("1e999")]
    [InlineData("true")]
    [InlineData("[60]")]
    public void What_is_no_number_is_none(string value)
        => Assert.False(JsonBody.TryGetNumber(Encoding.UTF8.GetBytes("{\"error\":{\"code\":" + value + "}}"), s_code, out _));

    [Fact]
    public void A_condition_compares_ordinally()
    {
        BodyCondition condition = new(["code"], ["a", "b"]);
        Assert.True(JsonBody.Holds(condition, """{"code":"b"}"""u8));
        Assert.False(JsonBody.Holds(condition, """{"code":"B"}"""u8));
        Assert.False(JsonBody.Holds(condition, """{"code":"ab"}"""u8));
    }

    [Fact]
    public void Any_bytes_are_searched_without_an_exception()
        => Gen.OneOf(Gen.Byte.Array[0, 2000], Gen.String.Select(Encoding.UTF8.GetBytes), Gen.Char["{}[]\":,errocd123.e-\\u"].Array[0, 200].Select(static chars => Encoding.UTF8.GetBytes(chars)))
            .Sample(static body => JsonBody.TryGetNumber(body, s_code, out _) | true);

    [Fact]
    public void Any_json_cut_anywhere_is_searched_without_an_exception_and_found_only_when_whole()
        => Gen.Select(Gen.String[0, 30], Gen.String[0, 30].Array[0, 5], Gen.Double.Unit).Sample((value, names, part) =>
        {
            JsonObject error = [];
            foreach (string name in names)
            {
                error[name] = new JsonArray(new JsonObject { ["code"] = "elsewhere" });
            }

            error["code"] = value;
            byte[] body = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["noise"] = names.Length, ["error"] = error });
            bool lone = JsonSerializer.Deserialize<JsonObject>(body)!["error"]!["code"]!.GetValue<string>() != value;
            Assert.True(lone || JsonBody.Holds(new(s_code, [value]), body));
            Assert.False(JsonBody.Holds(new(s_code, [value + "x"]), body));
            JsonBody.Holds(new(s_code, [value]), body.AsSpan(0, (int)(part * body.Length)));
        });

    [Theory]
    [InlineData("[")]
    [InlineData("{\"error\":")]
    [InlineData("{\"a\":[")]
    [SuppressMessage("Usage", "xUnit1045", Justification = "Plain strings.")]
    public void Deep_json_ends_in_bounded_time(string opening)
    {
        byte[] body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, ErrorBody.MaxLength / opening.Length)));
        Assert.False(JsonBody.Holds(new(s_code, [""]), body));
    }

    private static bool Holds(string body, params string[] values) => JsonBody.Holds(new(s_code, values), Encoding.UTF8.GetBytes(body));
}
