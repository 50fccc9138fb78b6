using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Specs;

/// <summary>What was read of files, for as long as the host holds their texts: the generator and the analyzer share one reading, and an edit elsewhere causes none.</summary>
internal static class SpecCache
{
    private static readonly ConditionalWeakTable<SourceText, Lazy<OpenApiIndex>> s_openApi = new();
    private static readonly ConditionalWeakTable<SourceText, Lazy<PlansFile>> s_plans = new();

    public static OpenApiIndex OpenApi(SourceText text)
        => s_openApi.GetValue(text, static key => new(() => OpenApiIndexReader.Read(key))).Value;

    // Linked into two folders, one text would have two ids; the host makes a text for each file.
    public static PlansFile Plans(SourceText text, string id)
        => s_plans.GetValue(text, key => new(() => PlansReader.Read(key, id))).Value;
}
