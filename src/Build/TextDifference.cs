namespace RateGen.Build;

/// <summary>The lines in which two texts differ: what is between their common beginning and end. Pure.</summary>
internal sealed class TextDifference
{
    /// <summary>More lines than this are not printed.</summary>
    private const int MostLines = 12;

    /// <summary>Null when the texts are equal but for their line ends.</summary>
    public static TextDifference? Of(string committed, string emitted)
    {
        string[] old = Lines(committed), now = Lines(emitted);
        int start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        if (start == old.Length && start == now.Length)
        {
            return null;
        }

        int end = 0;
        while (end < old.Length - start && end < now.Length - start && old[old.Length - 1 - end] == now[now.Length - 1 - end])
        {
            end++;
        }

        return new TextDifference(start + 1, [.. Marked("- ", old, start, end), .. Marked("+ ", now, start, end)]);
    }

    private TextDifference(int line, string[] lines)
    {
        Line = line;
        Text = lines;
    }

    /// <summary>The first line that differs, from 1.</summary>
    public int Line { get; }

    /// <summary>The lines of the committed text with a minus, then those of the emitted one with a plus.</summary>
    public IReadOnlyList<string> Text { get; }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n").TrimEnd('\n').Split('\n');

    private static IEnumerable<string> Marked(string mark, string[] lines, int start, int end)
    {
        int count = lines.Length - start - end;
        IEnumerable<string> shown = lines.Skip(start).Take(Math.Min(count, MostLines)).Select(line => mark + line);
        return count > MostLines ? shown.Append($"{mark}… and {count - MostLines} more lines") : shown;
    }
}
