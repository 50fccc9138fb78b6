using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RateGen.Generator.Specs;

/// <summary>An additional file that describes an API. It is opened only when a client names the API.</summary>
/// <param name="Id">The id of the API.</param>
/// <param name="IsPlans">Whether it is a <c>plans.json</c>; an <c>openapi.json</c> otherwise.</param>
/// <param name="File">The file.</param>
internal sealed record SpecFile(string Id, bool IsPlans, AdditionalText File)
{
    private const string Metadata = "build_metadata.AdditionalFiles.RateGenApi";

    /// <summary>The file as a description, or null when its name says that it is none.</summary>
    public static SpecFile? Of(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        string[] segments = file.Path.Split('/', '\\');
        string name = segments[segments.Length - 1];
        if (segments.Length < 2 || name is not ("plans.json" or "openapi.json"))
        {
            return null;
        }

        string id = options.GetOptions(file).TryGetValue(Metadata, out string? written) && written.Length > 0 ? written : segments[segments.Length - 2];
        return new SpecFile(id, name == "plans.json", file);
    }
}
