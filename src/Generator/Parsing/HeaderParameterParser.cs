using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads a parameter that is a header, the credentials, or a collection of headers.</summary>
internal static class HeaderParameterParser
{
    /// <summary>The step, or null after a report.</summary>
    public static StepModel? Parse(ParseContext context, IParameterSymbol parameter, ParameterAttributes attributes)
    {
        StepModel step = new(StepKind.Header, TypeNames.Escape(parameter.Name));
        if (parameter.Type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        if (attributes[nameof(HeaderCollectionAttribute)] is { } collection)
        {
            if (ValueTypes.Pairs(parameter.Type) is var (key, value) && key.SpecialType == SpecialType.System_String && ValueTypes.IsSimple(value))
            {
                return step with { Kind = StepKind.Headers };
            }

            context.Report(Descriptors.AttributeTypeUnfit, collection.At(), "HeaderCollection", parameter.Name, ParseContext.NameOf(parameter.Type), "IDictionary<string, string> or another sequence of pairs whose keys are texts");
            return null;
        }

        if (!ValueTypes.IsSimple(parameter.Type))
        {
            context.Report(Descriptors.UnsupportedParameterType, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.Type), "a header", "");
            return null;
        }

        if (attributes[nameof(AuthorizeAttribute)] is { } authorize)
        {
            string scheme = authorize.Text(nameof(AuthorizeAttribute.Scheme)) ?? "";
            if (HeaderNames.Problem(scheme) is { } problem)
            {
                context.Report(Descriptors.ApiKeyScheme, authorize.At(nameof(AuthorizeAttribute.Scheme)), HeaderNames.Printable(scheme), "is no scheme, because " + problem, "write one such as Bearer");
                return null;
            }

            return step with { Kind = StepKind.Authorize, Name = scheme };
        }

        AttributeArguments header = attributes[nameof(HeaderAttribute)]!.Value;
        string name = (header.Text(nameof(HeaderAttribute.Header)) ?? "").Trim();
        if (HeaderNames.Problem(name) is { } mistake)
        {
            context.Report(Descriptors.HeaderNameInvalid, header.At(nameof(HeaderAttribute.Header)), nameof(HeaderAttribute.Header), HeaderNames.Printable(name), mistake);
            return null;
        }

        string? format = context.Formats.Of(parameter.Type);
        return step with { Name = name, Format = format, Text = context.Formats.IsIso ? context.EnumTexts.Get(parameter.Type, format) : null };
    }
}
