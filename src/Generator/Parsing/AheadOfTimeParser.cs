using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Whether a client without a JSON context can work in the project. Only the analyzer asks: the emitted code is the same.</summary>
internal static class AheadOfTimeParser
{
    private static readonly string[] s_properties = ["PublishAot", "PublishTrimmed", "IsAotCompatible"];

    public static void Check(INamedTypeSymbol client, AnalyzerConfigOptions options, Reporter reporter)
    {
        AttributeData? marker = AttributeReader.Find(client.GetAttributes(), nameof(ApiClientAttribute));
        AttributeArguments? arguments = marker is null ? null : new AttributeArguments(marker);
        if (arguments?.Type(nameof(ApiClientAttribute.Json)) is not null || arguments?.Type(nameof(ApiClientAttribute.Serializer)) is not null)
        {
            return;
        }

        foreach (string property in s_properties)
        {
            if (IsTrue(options, property))
            {
                reporter.Report(Descriptors.JsonContextMissing, arguments?.At() ?? Place.Of(client), client.Name, property);
                return;
            }
        }

        if (options.TryGetValue("build_property.JsonSerializerIsReflectionEnabledByDefault", out string? value) && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
        {
            reporter.Report(Descriptors.JsonContextMissing, arguments?.At() ?? Place.Of(client), client.Name, "JsonSerializerIsReflectionEnabledByDefault = false");
        }
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string property)
        => options.TryGetValue("build_property." + property, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
