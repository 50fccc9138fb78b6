using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

/// <summary>Takes what the parser finds. The generator only asks whether there were errors; the analyzer hands in <paramref name="report"/>.</summary>
/// <param name="report">Told each finding, or null.</param>
internal sealed class Reporter(Action<DiagnosticDescriptor, Place, object[]>? report = null)
{
    private List<string>? _errors;

    /// <summary>How many errors there were up to now.</summary>
    public int ErrorCount => _errors?.Count ?? 0;

    /// <summary>Whether findings below errors are of interest to anyone.</summary>
    public bool Listens => report is not null;

    /// <summary>Takes one finding.</summary>
    public void Report(DiagnosticDescriptor descriptor, Place place, params object[] arguments)
    {
        if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
        {
            (_errors ??= []).Add(descriptor.Id);
        }

        report?.Invoke(descriptor, place, arguments);
    }

    /// <summary>Counts an error that the C# compiler itself reports, so that nothing is built on what it could not read.</summary>
    public void ExplainedByCompiler() => (_errors ??= []).Add("CS");

    /// <summary>The id of the first error since there were <paramref name="count"/> of them, or null.</summary>
    public string? FirstErrorSince(int count) => ErrorCount > count ? _errors![count] : null;
}
