using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads how a parameter becomes the body.</summary>
internal static class BodyParser
{
    /// <summary>The step, or null after a report.</summary>
    /// <param name="context">The client.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="body">The attribute; null of a body that is one by its type.</param>
    public static StepModel? Parse(ParseContext context, IParameterSymbol parameter, AttributeArguments? body)
    {
        ITypeSymbol type = parameter.Type;
        if (type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        BodySerializationMethod method = body is { } arguments
            ? (BodySerializationMethod)arguments.Value(nameof(BodyAttribute.SerializationMethod), (int)BodySerializationMethod.Default)
            : BodySerializationMethod.Serialized;
        if (body is { } attribute)
        {
            EnumValues.Check(context, attribute, nameof(BodyAttribute.SerializationMethod), method, parameter.Name);
        }

        StepModel step = new(StepKind.RawBody, TypeNames.Escape(parameter.Name));
        if (ValueTypes.Is(type, "HttpContent", "System.Net.Http"))
        {
            return step;
        }

        if (ValueTypes.Is(type, "Stream", "System.IO"))
        {
            return body?.Value(nameof(BodyAttribute.Buffered), false) == true ? step with { Kind = StepKind.BufferedBody } : step;
        }

        return Unfit(type) is { } problem
            ? Refuse(context, parameter, body, problem)
            : method switch
            {
                BodySerializationMethod.UrlEncoded => Form(context, parameter, body, step),
                BodySerializationMethod.JsonLines => Lines(context, parameter, body, step),
                BodySerializationMethod.Raw => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } ? step : Refuse(context, parameter, body, "but Raw sends a byte[] as it is"),
                BodySerializationMethod.Default when type.SpecialType == SpecialType.System_String => step,
                _ => step with { Kind = type.TypeKind == TypeKind.TypeParameter ? StepKind.AnyBody : StepKind.Body, Json = context.JsonTypes.Get(type) },
            };
    }

    private static StepModel? Form(ParseContext context, IParameterSymbol parameter, AttributeArguments? body, StepModel step)
    {
        ITypeSymbol type = parameter.Type;
        if (type.SpecialType == SpecialType.System_String)
        {
            return step with { Kind = StepKind.FormText };
        }

        WriterContext writers = new(context, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.ContainingSymbol), IsForm: true);
        StepModel? form = QueryParser.Members(writers, step, type, QueryOptions.Of(null));
        return form switch
        {
            { Kind: StepKind.Object } when !type.IsValueType => form with { Kind = StepKind.Form },
            { Kind: StepKind.Map } => form with { Kind = StepKind.FormMap },
            _ => writers.IsReported ? null : Refuse(context, parameter, body, "but a form takes an object of your own or a dictionary of texts and numbers"),
        };
    }

    private static StepModel? Lines(ParseContext context, IParameterSymbol parameter, AttributeArguments? body, StepModel step)
        => ValueTypes.Element(parameter.Type) is { } element && parameter.Type.SpecialType != SpecialType.System_String
            ? step with { Kind = StepKind.JsonLines, Json = context.JsonTypes.Get(element) }
            : Refuse(context, parameter, body, "but JSON Lines takes a sequence");

    private static string? Unfit(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Delegate } or { IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true } => "which no body can be made of",
        { Name: "Task" or "ValueTask" } when type.IsIn(KnownNames.Tasks) => "which has to be awaited first",
        _ => null,
    };

    private static StepModel? Refuse(ParseContext context, IParameterSymbol parameter, AttributeArguments? body, string problem)
    {
        context.Report(Descriptors.BodyTypeUnfit, body?.At() ?? Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.Type), problem);
        return null;
    }
}
