namespace Compatibility.Harness;

/// <summary>A file to upload.</summary>
internal static class SampleFile
{
    public static string Path { get; } = Create();

    private static string Create()
    {
        string path = System.IO.Path.Combine(AppContext.BaseDirectory, "upload sample.txt");
        File.WriteAllText(path, "the content of a file\n");
        return path;
    }
}
