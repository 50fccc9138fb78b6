using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Specs;

namespace RateGen.Tool;

/// <summary>Folders that describe APIs.</summary>
internal static class SpecFolders
{
    public const string Plans = "plans.json";
    public const string OpenApi = "openapi.json";

    /// <summary>The folder itself when it describes an API, else those below it that do.</summary>
    public static IReadOnlyList<string> Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ToolException($"the folder '{folder}' does not exist; name api-specs or a folder in it");
        }

        string[] found = IsSpec(folder) ? [folder] : [.. Directory.GetDirectories(folder).Where(IsSpec).Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new ToolException($"the folder '{folder}' holds neither {Plans} nor {OpenApi}, and no folder in it does");
    }

    /// <summary>The id of the API that a folder describes.</summary>
    public static string Id(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    public static PlansFile ReadPlans(string folder) => PlansReader.Read(Text(Path.Combine(folder, Plans)), Id(folder));

    public static OpenApiIndex ReadOpenApi(string folder) => OpenApiIndexReader.Read(Text(Path.Combine(folder, OpenApi)));

    private static bool IsSpec(string folder) => File.Exists(Path.Combine(folder, Plans)) || File.Exists(Path.Combine(folder, OpenApi));

    private static SourceText Text(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return SourceText.From(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
