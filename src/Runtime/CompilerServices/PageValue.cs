using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RateGen.CompilerServices;

/// <summary>Reads values of pages whose type says too little at compile time, and makes texts of tokens that are none.</summary>
/// <remarks>What is missing or JSON null is null. What has another shape is a <see cref="FormatException"/> that says which.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PageValue
{
    /// <summary>The value at a path.</summary>
    /// <param name="root">Where the path begins.</param>
    /// <param name="path">The names that lead to it.</param>
    public static JsonElement? Find(JsonElement? root, params ReadOnlySpan<string> path)
    {
        JsonElement? current = root;
        foreach (string name in path)
        {
            if (current is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value)
            {
                return null;
            }

            if (value.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"\"{name}\" is looked for in {Describe(value)}, which is no JSON object.");
            }

            current = value.TryGetProperty(name, out JsonElement child) ? child : null;
        }

        return current is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } ? current : null;
    }

    /// <summary>The value at a path.</summary>
    /// <param name="root">Where the path begins.</param>
    /// <param name="path">The names that lead to it.</param>
    public static JsonElement? Find(JsonNode? root, params ReadOnlySpan<string> path)
    {
        if (root is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(root.ToJsonString());
        return Find(document.RootElement.Clone(), path);
    }

    /// <summary>The value at a path that begins in extension data.</summary>
    /// <param name="root">Where the path begins.</param>
    /// <param name="path">The names that lead to it.</param>
    public static JsonElement? Find(IEnumerable<KeyValuePair<string, JsonElement>>? root, params ReadOnlySpan<string> path)
    {
        foreach (KeyValuePair<string, JsonElement> entry in root ?? [])
        {
            if (entry.Key == path[0])
            {
                return Find(entry.Value, path[1..]);
            }
        }

        return null;
    }

    /// <summary>The value at a path that begins in extension data.</summary>
    /// <param name="root">Where the path begins.</param>
    /// <param name="path">The names that lead to it.</param>
    public static JsonElement? Find(IEnumerable<KeyValuePair<string, object?>>? root, params ReadOnlySpan<string> path)
    {
        foreach (KeyValuePair<string, object?> entry in root ?? [])
        {
            if (entry.Key == path[0])
            {
                return Find(entry.Value as JsonElement?, path[1..]);
            }
        }

        return null;
    }

    /// <summary>A text as it is.</summary>
    /// <param name="value">The text.</param>
    public static string? Text(string? value) => value;

    /// <summary>The text of a JSON string, number or boolean.</summary>
    /// <param name="value">The value.</param>
    public static string? Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        { } wrong => throw new FormatException($"A text is expected, but {Describe(wrong)} came."),
    };

    /// <summary>The text of a number or an identifier, the same under every culture.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static string Text<T>(T value)
        where T : struct, IFormattable
        => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text of a number or an identifier, the same under every culture.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null.</param>
    public static string? Text<T>(T? value)
        where T : struct, IFormattable
        => value?.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A JSON value as JSON text.</summary>
    /// <param name="value">The value.</param>
    public static string? Raw(JsonElement? value) => value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } present ? present.GetRawText() : null;

    /// <summary>A text as JSON text.</summary>
    /// <param name="value">The text, or null.</param>
    public static string? Raw(string? value) => value is null ? null : JsonValue.Create(value).ToJsonString();

    /// <summary>A number as JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static string Raw<T>(T value)
        where T : struct, IFormattable
        => Text(value);

    /// <summary>A number as JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null.</param>
    public static string? Raw<T>(T? value)
        where T : struct, IFormattable
        => Text(value);

    /// <summary>A JSON boolean.</summary>
    /// <param name="value">The value.</param>
    public static bool? Flag(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } wrong => throw new FormatException($"true or false is expected, but {Describe(wrong)} came."),
    };

    /// <summary>A whole JSON number.</summary>
    /// <param name="value">The value.</param>
    public static long? Number(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out long whole) => whole,
        { } wrong => throw new FormatException($"A whole number is expected, but {Describe(wrong)} came."),
    };

    /// <summary>The elements of a JSON array.</summary>
    /// <param name="value">The value.</param>
    public static IEnumerable<JsonElement>? Items(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { } wrong => throw new FormatException($"An array is expected, but {Describe(wrong)} came."),
    };

    private static string Describe(JsonElement value) => $"{value.ValueKind} {Http.Excerpt.Of(value.GetRawText())}";
}
