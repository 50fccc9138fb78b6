using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>API keys that are written into the source: <c>new ApiClientOptions { ApiKey = "…" }</c>.</summary>
internal static class KeyInSourceParser
{
    /// <summary>Shorter ones stand in for a key in tests.</summary>
    private const int ShortestKey = 12;

    public static void Check(OperationAnalysisContext context)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ApiKey", ContainingType: { Name: "ApiClientOptions" } options } }, Value: { ConstantValue: { HasValue: true, Value: string { Length: >= ShortestKey } key } } value }
            && options.IsIn(KnownNames.RateGen))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.KeyInSource, value.Syntax.GetLocation(), key.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
