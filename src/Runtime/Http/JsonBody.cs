using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using RateGen.CompilerServices;
using RateGen.Serialization;

namespace RateGen.Http;

/// <summary>Looks up single values in a JSON body without reading it into objects. What is no JSON, or is cut off before the value, holds none.</summary>
internal static class JsonBody
{
    private const int LongestNumber = 64;

    /// <summary>Whether the condition holds for the body.</summary>
    public static bool Holds(BodyCondition condition, ReadOnlySpan<byte> body)
    {
        try
        {
            Utf8JsonReader reader = new(JsonText.WithoutByteOrderMark(body), isFinalBlock: false, default);
            return MoveTo(ref reader, condition.Path) && IsOneOf(ref reader, condition.Values);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false; // No JSON, deeper than any error body is, or a string that is no valid UTF-8.
        }
    }

    /// <summary>The number at a path, be it written as a number or as a string.</summary>
    public static bool TryGetNumber(ReadOnlySpan<byte> body, string[] path, out double number)
    {
        number = 0;
        try
        {
            Utf8JsonReader reader = new(JsonText.WithoutByteOrderMark(body), isFinalBlock: false, default);
            return MoveTo(ref reader, path) && reader.TokenType is JsonTokenType.Number or JsonTokenType.String && TryParse(ref reader, out number);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsOneOf(ref Utf8JsonReader reader, string[] values)
    {
        foreach (string value in values)
        {
            bool isValue = reader.TokenType switch
            {
                JsonTokenType.String => reader.ValueTextEquals(value),
                JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Ascii.Equals(reader.ValueSpan, value),
                _ => false,
            };
            if (isValue)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryParse(ref Utf8JsonReader reader, out double number)
    {
        number = 0;
        Span<byte> buffer = stackalloc byte[LongestNumber];
        if (reader.ValueSpan.Length > buffer.Length)
        {
            return false;
        }

        scoped ReadOnlySpan<byte> text = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            text = buffer[..reader.CopyString(buffer)];
        }

        text = text.Trim(" \t"u8);
        return Utf8Parser.TryParse(text, out number, out int consumed) && consumed == text.Length && double.IsFinite(number);
    }

    /// <summary>Moves the reader to the value of the path; the first of equal names counts.</summary>
    private static bool MoveTo(ref Utf8JsonReader reader, string[] path)
    {
        if (path.Length == 0 || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        int level = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool here = reader.ValueTextEquals(path[level]);
            if (!reader.Read())
            {
                return false;
            }

            if (!here)
            {
                if (!reader.TrySkip())
                {
                    return false;
                }

                continue;
            }

            level++;
            if (level == path.Length)
            {
                return true;
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }
        }

        return false;
    }
}
