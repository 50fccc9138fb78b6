using Microsoft.Build.Framework;

namespace RateGen.Build;

/// <summary>Keeps the committed folder of generated clients equal to what the compiler emitted, or fails where it is not.</summary>
public sealed class SnapshotGeneratedCode : Microsoft.Build.Utilities.Task
{
    private const string Code = "RG0060";
    private const string Help = "https://github.com/rategen/rategen/blob/main/docs/diagnostics/RG0060.md";

    /// <summary>Where the compiler wrote the files of the generator.</summary>
    [Required]
    public string Emitted { get; set; } = "";

    /// <summary>The committed folder of this target framework.</summary>
    [Required]
    public string Committed { get; set; } = "";

    /// <summary>The folder as the project names it, for messages.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>Whether a difference is an error; otherwise the folder is written.</summary>
    public bool IsCheck { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        Dictionary<string, string> emitted = Files(Emitted), committed = Files(Committed);
        foreach (string name in emitted.Keys.Concat(committed.Keys).Distinct().OrderBy(static name => name, StringComparer.Ordinal))
        {
            string? now = emitted.TryGetValue(name, out string? path) ? File.ReadAllText(path) : null;
            string? old = committed.TryGetValue(name, out string? snapshot) ? File.ReadAllText(snapshot) : null;
            if (TextDifference.Of(old ?? "", now ?? "") is not null || now is null || old is null)
            {
                Take(Path.Combine(Committed, name), old, now);
            }
        }

        return !Log.HasLoggedErrors;
    }

    private static Dictionary<string, string> Files(string folder)
        => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs").ToDictionary(static path => Path.GetFileName(path), StringComparer.Ordinal) : [];

    private void Take(string path, string? old, string? now)
    {
        if (IsCheck)
        {
            string what = old is null ? "is not committed" : now is null ? "is committed, but no client makes it any more" : "is not what the compiler generates now";
            TextDifference? difference = TextDifference.Of(old ?? "", now ?? "");
            Log.LogError(null, Code, Help, path, difference?.Line ?? 0, 0, 0, 0,
                $"The snapshot {what}. Build the project locally and commit the folder '{Name}'." + (difference is null ? "" : $" The difference (- committed, + generated):\n{string.Join("\n", difference.Text)}"));
        }
        else if (now is null)
        {
            File.Delete(path);
        }
        else
        {
            Directory.CreateDirectory(Committed);
            File.WriteAllText(path, now.Replace("\r\n", "\n"));
        }
    }
}
