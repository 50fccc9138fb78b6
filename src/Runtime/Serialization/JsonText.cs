using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.Http;

namespace RateGen.Serialization;

/// <summary>JSON as bytes.</summary>
internal static class JsonText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Some servers put a byte order mark before their JSON, which the reader takes for a mistake.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> text)
        => text.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;

    /// <summary>Reads JSON in UTF-8, and in another encoding only when the headers name one: RFC 8259 allows none.</summary>
    public static T? Deserialize<T>(ReadOnlySpan<byte> text, JsonTypeInfo<T> type, HttpContent content)
    {
        try
        {
            return JsonSerializer.Deserialize(WithoutByteOrderMark(text), type);
        }
        catch (JsonException) when (TextEncoding.Of(content.Headers) is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            return JsonSerializer.Deserialize(encoding.GetString(text), type);
        }
    }
}
