using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Finds the number at the path that a property of an attribute names, and reports when there is none.</summary>
internal static class NumberReader
{
    public static NumberModel? Read(
        ParseContext context, AttributeArguments arguments, string property, ITypeSymbol root, DiagnosticDescriptor unknown, DiagnosticDescriptor notANumber, string method)
    {
        if (PathReader.Read(context, arguments, property, root, unknown, method) is not { } path)
        {
            return null;
        }

        ITypeSymbol type = path.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : path.Type;
        if (type.SpecialType is < SpecialType.System_SByte or > SpecialType.System_Double)
        {
            context.Report(notANumber, arguments.At(property), arguments.Text(property) ?? "", method, ParseContext.NameOf(path.Type));
            return null;
        }

        return new NumberModel(path.Access, type.SpecialType == SpecialType.System_Decimal);
    }
}
