using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RateGen.Generator.Specs;

/// <summary>The descriptions among a project's additional files. None is opened before a client names it.</summary>
internal sealed class SpecLibrary
{
    private readonly ImmutableArray<SpecFile> _files;

    private SpecLibrary(ImmutableArray<SpecFile> files) => _files = files;

    /// <summary>The ids of all APIs.</summary>
    public IEnumerable<string> Ids => _files.Select(static file => file.Id).Distinct().OrderBy(static id => id, StringComparer.Ordinal);

    public static SpecLibrary Of(AnalyzerOptions options)
        => new([.. options.AdditionalFiles.Select(file => SpecFile.Of(file, options.AnalyzerConfigOptionsProvider)).OfType<SpecFile>()]);

    /// <summary>The files of one API.</summary>
    public List<SpecFile> Find(string id, bool isPlans) => [.. _files.Where(file => file.Id == id && file.IsPlans == isPlans)];
}
