namespace RateGen.Build;

/// <summary>The lines in which two texts differ. Pure.</summary>
/// <param name="line">The first line that differs, from 1.</param>
/// <param name="text">Each line that is gone with a minus, each that is new with a plus, in the order of the texts.</param>
internal sealed class TextDifference(int line, IReadOnlyList<string> text)
{
    /// <summary>More lines than this are not printed.</summary>
    private const int MostLines = 24;

    /// <summary>Texts whose changed parts are larger than this are not compared line by line.</summary>
    private const int LargestTable = 4_000_000;

    public int Line => line;

    public IReadOnlyList<string> Text => text;

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

        List<string> changes = Changes([.. old.Skip(start).Take(old.Length - start - end)], [.. now.Skip(start).Take(now.Length - start - end)]);
        return new TextDifference(start + 1, changes.Count <= MostLines ? changes : [.. changes.Take(MostLines), $"… and {changes.Count - MostLines} more lines"]);
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n").TrimEnd('\n').Split('\n');

    // What is left of both when their longest common subsequence is taken out.
    private static List<string> Changes(string[] old, string[] now)
    {
        bool isSmall = (long)old.Length * now.Length <= LargestTable;
        int[,] common = new int[isSmall ? old.Length + 1 : 1, isSmall ? now.Length + 1 : 1];
        for (int i = old.Length - 1; isSmall && i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<string> changes = [];
        int left = 0, right = 0;
        while (left < old.Length || right < now.Length)
        {
            if (isSmall && left < old.Length && right < now.Length && old[left] == now[right])
            {
                left++;
                right++;
            }
            else if (left < old.Length && (right == now.Length || !isSmall || common[left + 1, right] >= common[left, right + 1]))
            {
                changes.Add("- " + old[left++]);
            }
            else
            {
                changes.Add("+ " + now[right++]);
            }
        }

        return changes;
    }
}
