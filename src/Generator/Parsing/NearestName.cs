namespace RateGen.Generator.Parsing;

/// <summary>The known name that a wrong one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The only nearest of the known names, if a third of the letters at most is wrong; else null: nothing is guessed.</summary>
    public static string? Of(string wrong, IEnumerable<string> known)
    {
        string? nearest = null;
        int least = (wrong.Length / 3) + 1;
        bool isTied = false;
        foreach (string name in known.Distinct())
        {
            int distance = Distance(wrong.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least || (distance == least && nearest is null))
            {
                (nearest, least, isTied) = (name, distance, false);
            }
            else if (distance == least)
            {
                isTied = true;
            }
        }

        return isTied ? null : nearest;
    }

    // Levenshtein's, with swapped neighbours as one mistake ("usres").
    private static int Distance(string left, string right)
    {
        int[,] costs = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1,
                    costs[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }
            }
        }

        return costs[left.Length, right.Length];
    }
}
