using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the <c>When</c> and <c>WhenHeader</c> of an attribute.</summary>
internal static class ConditionsParser
{
    /// <summary>The condition on the body, or null.</summary>
    /// <param name="context">The client.</param>
    /// <param name="arguments">The attribute.</param>
    /// <param name="property">Its property.</param>
    /// <param name="status">The status of the responses that are asked.</param>
    /// <param name="types">The declared types of error bodies.</param>
    public static BodyConditionModel? Body(ParseContext context, AttributeArguments arguments, string property, int status, ErrorTypes types)
        => arguments.Text(property) is { } text ? Body(context, arguments, property, text, ConditionParser.Parse(text), status, types) : null;

    /// <summary>The condition of a success. A path alone asks for true.</summary>
    public static BodyConditionModel? Success(ParseContext context, AttributeArguments arguments, ErrorTypes types)
    {
        string text = arguments.Text(nameof(SuccessAttribute.When)) ?? "";
        return Body(context, arguments, nameof(SuccessAttribute.When), text, ConditionParser.ParseFlag(text), 200, types);
    }

    private static BodyConditionModel? Body(
        ParseContext context, AttributeArguments arguments, string property, string text, (List<string>?, List<string>?, int, string) parsed, int status, ErrorTypes types)
    {
        (List<string>? path, List<string>? values, int position, string problem) = parsed;
        if (path is null || values is null)
        {
            context.Report(Descriptors.WhenSyntax, arguments.At(property), HeaderNames.Printable(text), position, problem);
            return null;
        }

        return new BodyConditionModel(ErrorPathParser.Check(context, arguments, property, path, values, status, types), values);
    }

    /// <summary>The condition on a header, or null.</summary>
    public static HeaderConditionModel? Header(ParseContext context, AttributeArguments arguments, string property)
    {
        if (arguments.Text(property) is not { } text)
        {
            return null;
        }

        int sign = text.IndexOf('=');
        string name = (sign < 0 ? text : text.Substring(0, sign)).Trim();
        List<string>? values = [];
        (int position, string problem) = (0, HeaderNames.Problem(name) ?? "");
        if (problem.Length == 0 && sign >= 0)
        {
            (values, position, problem) = ConditionParser.ParseValues(text, sign + 1);
        }

        if (problem.Length > 0 || values is null)
        {
            context.Report(Descriptors.WhenHeaderSyntax, arguments.At(property), HeaderNames.Printable(text), position, problem);
            return null;
        }

        return new HeaderConditionModel(name, values);
    }
}
