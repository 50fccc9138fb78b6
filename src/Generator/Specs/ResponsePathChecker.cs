using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Whether the values that attributes name are in the documented response.</summary>
internal static class ResponsePathChecker
{
    private static readonly string[] s_pages = ["Items", "Next", "More", "Total"];
    private static readonly string[] s_rate = [nameof(DiscoversRateAttribute.Path)];

    public static void Check(SpecOperation operation, OpenApiIndex index)
    {
        if (operation.Facts.Response is not { } schema)
        {
            return;
        }

        foreach (AttributeData attribute in operation.Method.GetAttributes())
        {
            if (!AttributeReader.IsRateGen(attribute))
            {
                continue;
            }

            AttributeArguments arguments = new(attribute);
            string[] properties = arguments.ClassName == nameof(DiscoversRateAttribute) ? s_rate
                : arguments.ClassName.EndsWith("PagesAttribute", StringComparison.Ordinal) ? s_pages : [];
            foreach (string property in properties)
            {
                // The next page of HeaderPages and LinkPages stands in a header.
                if (arguments.Text(property) is { } text && (property != "Next" || arguments.ClassName is not ("HeaderPagesAttribute" or "LinkPagesAttribute")))
                {
                    Check(operation, index, schema, arguments, property, text);
                }
            }
        }
    }

    private static void Check(SpecOperation operation, OpenApiIndex index, JsonPosition schema, AttributeArguments arguments, string property, string text)
    {
        if (SchemaReader.Missing(index, schema, [text]) is null || BodyPathParser.Parse(text).Path is not { } path)
        {
            return;
        }

        if (SchemaReader.Missing(index, schema, path) is { } missing)
        {
            operation.Context.Reporter.Report(Descriptors.ResponsePathUnknown, arguments.At(property), property, text, operation.Name, operation.Context.Id, missing);
        }
    }
}
