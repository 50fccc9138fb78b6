using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using RateGen.CompilerServices;
using RateGen.Serialization;

namespace RateGen.Http;

/// <summary>Looks up single values in a JSON body without reading it into objects. What is no JSON, or is cut off before the value, holds none.</summary>
internal static class JsonBody
{
    /// <summary>Whether the condition holds for the body.</summary>
    public static bool Holds(BodyCondition condition, ReadOnlySpan<byte> body)
        => TryGetText(body, condition.Path, out string? text) && condition.Values.AsSpan().Contains(text);

    /// <summary>The text of the string, number or boolean at a path.</summary>
    public static bool TryGetText(ReadOnlySpan<byte> body, string[] path, out string text)
    {
        text = "";
        try
        {
            Utf8JsonReader reader = new(JsonText.WithoutByteOrderMark(body), isFinalBlock: false, default);
            if (!MoveTo(ref reader, path))
            {
                return false;
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    text = reader.GetString()!;
                    return true;
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    text = Encoding.UTF8.GetString(reader.ValueSpan);
                    return true;
                default:
                    return false;
            }
        }
        catch (JsonException)
        {
            return false; // No JSON, or deeper than any error body is.
        }
        catch (InvalidOperationException)
        {
            return false; // A string that is no valid UTF-8.
        }
    }

    /// <summary>The number at a path, be it written as a number or as a string.</summary>
    public static bool TryGetNumber(ReadOnlySpan<byte> body, string[] path, out double number)
    {
        number = 0;
        if (!TryGetText(body, path, out string text))
        {
            return false;
        }

        Span<byte> utf8 = stackalloc byte[64];
        return text.Length <= utf8.Length
            && Encoding.UTF8.TryGetBytes(text.AsSpan().Trim(), utf8, out int length)
            && Utf8Parser.TryParse(utf8[..length], out number, out int consumed)
            && consumed == length
            && double.IsFinite(number);
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
