using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads what an interface or a method declares of responses that are no success.</summary>
internal static class ResponsesParser
{
    private static readonly string[] s_attributes =
        [nameof(RetryOn429Attribute), nameof(RetryOnTransientAttribute), nameof(ExhaustedAttribute), nameof(ThrowsOnAttribute), nameof(SuccessAttribute)];

    /// <summary>Whether the attribute is one of those that are read here.</summary>
    public static bool Reads(AttributeArguments arguments) => Array.IndexOf(s_attributes, arguments.ClassName) >= 0;

    /// <summary>What the interface declares.</summary>
    public static ResponsesModel OfClient(ParseContext context, IEnumerable<AttributeData> attributes)
    {
        List<AttributeArguments> readable = [];
        foreach (AttributeData attribute in attributes)
        {
            AttributeArguments arguments = new(attribute);
            if (!AttributeReader.IsRateGen(attribute) || !Reads(arguments))
            {
                continue;
            }

            if (arguments.IsReadable)
            {
                readable.Add(arguments);
            }
            else
            {
                context.Reporter.ExplainedByCompiler();
            }
        }

        context.ErrorTypes = new ErrorTypes(null);
        return Parse(context, readable, context.Client, context.ErrorTypes, inherited: null) ?? new ResponsesModel();
    }

    /// <summary>What is in force for a method: its own words and those of the interface that they do not replace; null when it has none.</summary>
    public static ResponsesModel? OfMethod(ParseContext context, IMethodSymbol method, List<AttributeArguments> attributes)
        => attributes.Count == 0 ? null : Parse(context, attributes, method, new ErrorTypes(context.ErrorTypes), context.Responses);

    private static ResponsesModel? Parse(ParseContext context, List<AttributeArguments> attributes, ISymbol owner, ErrorTypes types, ResponsesModel? inherited)
    {
        if (attributes.Count == 0)
        {
            return null;
        }

        // The types of error bodies first: the conditions are checked against them.
        List<ThrowsModel> throws = ThrowsOnParser.Parse(context, Named(attributes, nameof(ThrowsOnAttribute)), types);
        List<ExhaustedModel> exhausted = ExhaustedParser.Parse(context, Named(attributes, nameof(ExhaustedAttribute)), types);
        List<RetryModel> retries = RetryParser.Parse(context, Named(attributes, nameof(RetryOn429Attribute)), owner, types);
        List<AttributeArguments> transients = Named(attributes, nameof(RetryOnTransientAttribute));
        TransientModel? transient = transients.Count == 0 ? null : TransientParser.Parse(context, transients[0], owner);

        List<AttributeArguments> successes = Named(attributes, nameof(SuccessAttribute));
        BodyConditionModel? success = successes.Count == 0 ? null : ConditionsParser.Success(context, successes[0], types);

        ResponsesModel merged = new()
        {
            Retry = retries.Count > 0 ? retries : inherited?.Retry ?? default,
            Exhausted = (List<ExhaustedModel>)[.. exhausted, .. inherited?.Exhausted ?? default],
            Transient = transient ?? inherited?.Transient,
            Success = success ?? inherited?.Success,
            Throws = (List<ThrowsModel>)[.. throws, .. inherited?.Throws ?? default],
        };
        ClaimsCheck.Run(context, attributes, owner, merged);
        return merged;
    }

    private static List<AttributeArguments> Named(List<AttributeArguments> attributes, string className)
        => attributes.FindAll(arguments => arguments.ClassName == className);
}
