using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the <c>When</c> of an attribute.</summary>
internal static class WhenParser
{
    public static BodyConditionModel? Parse(ParseContext context, AttributeArguments arguments, string property)
    {
        if (arguments.Text(property) is not { } text)
        {
            return null;
        }

        (List<string>? path, List<string>? values, int position, string problem) = ConditionParser.Parse(text);
        if (path is null || values is null)
        {
            context.Report(Descriptors.WhenSyntax, arguments.At(property), HeaderNames.Printable(text), position, problem);
            return null;
        }

        return new BodyConditionModel(path, values);
    }
}
