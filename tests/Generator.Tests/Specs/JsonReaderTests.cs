using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Specs;

namespace RateGen.Generator.Tests.Specs;

/// <summary>The reader reads what System.Text.Json reads, refuses what it refuses, and counts lines and columns as editors do.</summary>
public sealed class JsonReaderTests
{
    private static readonly Gen<string> s_pieces = Gen.OneOf(
        Any("{", "}", "[", "]", ",", ":", "\"a\"", "\"\"", "true", "false", "null", "0", "-1", "1.5", "1e9", "1E-2", "01", "-", ".5", "1.", "1e", " ", "\n", "\r\n", "\t", "\"\\n\"", "\"\\u00e9\"", "\"\\x\"", "\"\\u12\"", "\"", "\\", "é", "😀", "\u0001", "tru", "//", "{\"a\":", "[1,", "\"k\":"),
        Gen.Char['a', 'z'].Array[0, 6].Select(letters => "\"" + new string(letters) + "\""));

    private static readonly Gen<string> s_texts = s_pieces.Array[0, 14].Select(string.Concat);

    // Values that are right, with the white space of the day.
    private static readonly Gen<string> s_documents = Gen.Recursive<string>((depth, value) => depth > 3
        ? Any("1", "\"x\"", "null")
        : Gen.OneOf(
            Any("true", "-12.5e3", "\"a\\\"b\\\\c\\/\\u0041\"", "\"\"", "{}", "[]"),
            value.Array[0, 4].Select(items => "[" + string.Join(" ,\n", items) + "]"),
            value.Array[0, 4].Select(items => "{" + string.Join(",", items.Select((item, i) => $"\"k{i}\" :\r\n\t{item}")) + "}")));

    [Fact]
    public void Any_text_is_read_or_refused_as_by_SystemTextJson() => Gen.OneOf(s_texts, s_documents).Sample(Compare, iter: 10_000);

    [Fact]
    public void Texts_longer_than_a_chunk_too()
        => Gen.Select(s_documents.Array[1, 8], Gen.Int[8_150, 8_210]).Sample(
            (parts, length) => Compare("[\"" + new string('x', length) + "\"," + string.Join(",", parts) + "]"), iter: 200);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Depth_is_bounded(int depth, bool isValid)
    {
        string text = new string('[', depth) + new string(']', depth);

        Assert.Equal(isValid, Ours(text) is not null);
        Compare(text);
    }

    [Theory]
    [InlineData("{\n  \"a\": tru\n}", 1, 10, "U+000A stands where true is expected")]
    [InlineData("[1, 2", 0, 5, "the file ends where ',' or ']' is expected")]
    [InlineData("{\"a\" 1}", 0, 5, "'1' stands where ':' is expected")]
    [InlineData("\r\n\r\n[}", 2, 1, "'}' stands where a value is expected")]
    [InlineData("\r[\r\n \"a\rb\"]", 2, 3, "U+000D stands where no control character in a string is expected")]
    [InlineData("1 1", 0, 2, "'1' stands where the end of the file is expected")]
    public void A_mistake_has_its_line_and_column(string text, int line, int column, string problem)
    {
        JsonReader reader = new(SourceText.From(text));
        JsonMistake mistake = Assert.Throws<JsonReaderException>(() => { while (reader.Read()) { } }).Mistake;

        Assert.Equal((line, column, problem), (mistake.At.Line, mistake.At.Column, mistake.Problem));
        LinePosition expected = SourceText.From(text).Lines.GetLinePosition(mistake.At.Offset);
        Assert.Equal((expected.Line, expected.Character), (mistake.At.Line, mistake.At.Column));
    }

    [Fact]
    public void A_reader_can_begin_at_a_value()
    {
        SourceText text = SourceText.From("{\"a\": {\"b\": [1]},\n \"c\": 2}");
        JsonReader reader = new(text);
        reader.Read();
        Assert.True(reader.NextMember(out _));
        JsonPosition position = reader.Position;

        JsonReader again = new(text, position);
        again.Read();
        Assert.True(again.NextMember(out string name));
        Assert.Equal("b", name);
        again.Skip();
        Assert.False(again.NextMember(out _));
        reader.Skip();
        Assert.True(reader.NextMember(out name));
        Assert.Equal(("c", 2L, 1), (name, reader.Whole(), reader.Position.Line));
    }

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Compare(string text)
    {
        List<(string, string, long)>? theirs = Theirs(text), ours = Ours(text);
        Assert.Equal(theirs, ours);
    }

    private static List<(string Token, string Text, long Start)>? Ours(string text)
    {
        List<(string, string, long)> tokens = [];
        SourceText source = SourceText.From(text);
        JsonReader reader = new(source);
        try
        {
            while (reader.Read())
            {
                bool hasText = reader.Token is JsonToken.Name or JsonToken.String or JsonToken.Number;
                LinePosition line = source.Lines.GetLinePosition(reader.Position.Offset);
                Assert.Equal((line.Line, line.Character), (reader.Position.Line, reader.Position.Column));
                tokens.Add((reader.Token.ToString(), hasText ? reader.Text() : "", Encoding.UTF8.GetByteCount(text.AsSpan(0, reader.Position.Offset))));
            }
        }
        catch (JsonReaderException exception)
        {
            Assert.InRange(exception.Mistake.At.Offset, 0, text.Length);
            return null;
        }

        return tokens;
    }

    private static List<(string Token, string Text, long Start)>? Theirs(string text)
    {
        List<(string, string, long)> tokens = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
                string token = reader.TokenType is JsonTokenType.PropertyName ? "Name" : reader.TokenType.ToString();
                string value = reader.TokenType switch
                {
                    JsonTokenType.PropertyName or JsonTokenType.String => reader.GetString()!,
                    JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                    _ => "",
                };
                tokens.Add((token, value, reader.TokenStartIndex));
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return tokens;
    }
}
