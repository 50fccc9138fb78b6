namespace RateGen.Benchmarks;

/// <summary>A part of a page that a command writes, between <c>&lt;!-- name: begin --&gt;</c> and <c>&lt;!-- name: end --&gt;</c>.</summary>
internal static class DocsSection
{
    /// <summary>Replaces the part, and prints it.</summary>
    /// <param name="page">The file below docs.</param>
    /// <param name="name">The name of the markers.</param>
    /// <param name="text">What stands between them from now on.</param>
    public static void Write(string page, string name, string text)
    {
        Console.WriteLine(text);
        string path = Path.Combine(Root(), "docs", page);
        string content = File.ReadAllText(path);
        string begin = $"<!-- {name}: begin -->", end = $"<!-- {name}: end -->";
        int from = content.IndexOf(begin, StringComparison.Ordinal), to = content.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} has no part between {begin} and {end}.");
        }

        File.WriteAllText(path, string.Concat(content.AsSpan(0, from + begin.Length), "\n", text, content.AsSpan(to)));
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RateGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The command runs from inside the repository.");
    }
}
