using System.Text.RegularExpressions;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>The page of one diagnostic: <c>docs/diagnostics/RGxxxx.md</c>.</summary>
internal sealed partial record DiagnosticPage(string Title, string Severity, string Wrong, string Right, string? Project, (string Name, string Text)[] Files)
{
    public static DiagnosticPage Read(string id)
    {
        Match match = Shape().Match(Repository.Read($"docs/diagnostics/{id}.md"));
        Assert.True(match.Success, $"docs/diagnostics/{id}.md has not the shape: title, severity, reason, optional project, Wrong, Right.");
        Assert.Equal(id, match.Groups["id"].Value);
        return new DiagnosticPage(match.Groups["title"].Value, match.Groups["severity"].Value, match.Groups["wrong"].Value, match.Groups["right"].Value,
            match.Groups["project"] is { Success: true, Value: { } project } ? project : null,
            [.. match.Groups["file"].Captures.Zip(match.Groups["json"].Captures, (name, text) => (name.Value, text.Value))]);
    }

    [GeneratedRegex("""
        ^# (?<id>RG\d{4}): (?<title>[^\n]+)

        Severity: (?<severity>error|warning|info)

        \S[^\n]{20,}(\n\n[^\n#<`][^\n]+)*

        (<!-- project: (?<project>[^\n]+) -->

        )?## Wrong

        ```csharp
        (?<wrong>.+?)
        ```

        (```json (?<file>(plans|openapi)\.json)
        (?<json>.+?)
        ```

        )?## Right

        ```csharp
        (?<right>.+?)
        ```
        $
        """, RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
