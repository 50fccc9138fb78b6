using Microsoft.Build.Framework;

namespace RateGen.Build;

/// <summary>Deletes what an earlier compilation emitted and this one did not: the compiler writes all files anew and deletes none.</summary>
public sealed class ForgetStaleFiles : Microsoft.Build.Utilities.Task
{
    /// <summary>Where the compiler writes the files of the generator.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>A file that was touched before the compilation began.</summary>
    [Required]
    public string Since { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (string path in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.cs") : [])
        {
            if (File.GetLastWriteTimeUtc(path) < File.GetLastWriteTimeUtc(Since))
            {
                File.Delete(path);
            }
        }

        return true;
    }
}
