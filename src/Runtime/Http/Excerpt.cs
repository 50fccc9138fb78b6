namespace RateGen.Http;

/// <summary>The beginning of a text on one line, for messages.</summary>
internal static class Excerpt
{
    private const int Length = 200;

    public static string Of(string text)
    {
        text = text.Trim();
        int end = Math.Min(text.Length, Length);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        string excerpt = string.Create(end, text, static (line, text) =>
        {
            for (int i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });
        return end < text.Length ? excerpt + "…" : excerpt;
    }
}
