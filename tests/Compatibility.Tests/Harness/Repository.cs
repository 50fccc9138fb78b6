namespace Compatibility.Harness;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    public static string Find(string path)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RateGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException("The tests run from inside the repository."), path);
    }
}
