using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Tests.Helpers;

/// <summary>An additional file of a compilation. As a host does, it gives the same text again.</summary>
internal sealed class SpecText(string path, SourceText text) : AdditionalText
{
    public SpecText(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    /// <summary>The descriptions of this repository.</summary>
    public static ImmutableArray<AdditionalText> Repository { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(House.Repository.Root, "api-specs"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SpecText(file, File.ReadAllText(file))),
    ];

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
