using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads how a parameter becomes a part, or parts, of a multipart body.</summary>
internal static class PartParser
{
    /// <summary>The step, or null after a report.</summary>
    public static StepModel? Parse(ParseContext context, IParameterSymbol parameter, string name)
    {
        StepModel step = new(StepKind.Part, TypeNames.Escape(parameter.Name), name);
        ITypeSymbol type = parameter.Type;
        if (type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        if (type is { TypeKind: TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer } or { IsRefLikeType: true })
        {
            context.Report(Descriptors.UnsupportedParameterType, Place.Of(parameter), parameter.Name, ParseContext.NameOf(type), "a multipart body", "");
            return null;
        }

        if (type is not IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } && type.SpecialType != SpecialType.System_String && ValueTypes.Dictionary(type) is null
            && ValueTypes.Element(type) is { IsReferenceType: true } element)
        {
            return Kind(element) switch
            {
                StepKind.Part => step with { Kind = StepKind.Parts },
                StepKind.PartContent => step with { Kind = StepKind.PartContents },
                StepKind.PartText => step with { Kind = StepKind.PartTexts, Format = context.Formats.Of(element) },
                _ => step with { Kind = StepKind.PartsJson, Json = context.JsonTypes.Get(element) },
            };
        }

        return Kind(type) switch
        {
            StepKind.PartText => step with { Kind = StepKind.PartText, Format = context.Formats.Of(type) },
            StepKind.PartJson => step with { Kind = StepKind.PartJson, Json = context.JsonTypes.Get(type) },
            StepKind other => step with { Kind = other },
        };
    }

    private static StepKind Kind(ITypeSymbol type)
    {
        ITypeSymbol bare = ValueTypes.Bare(type);
        return bare switch
        {
            { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => StepKind.Part,
            { Name: "FileInfo" } when bare.IsIn("System.IO") => StepKind.Part,
            _ when ValueTypes.Is(bare, "MultipartItem", KnownNames.RateGen) || ValueTypes.Is(bare, "Stream", "System.IO") => StepKind.Part,
            _ when ValueTypes.Is(bare, "HttpContent", "System.Net.Http") => StepKind.PartContent,
            { Name: "Guid" or "DateTime" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" } when bare.IsIn(nameof(System)) => StepKind.PartText,
            _ => StepKind.PartJson,
        };
    }
}
