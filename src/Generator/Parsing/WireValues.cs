using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Which types can be written to a route or a query.</summary>
internal static class WireValues
{
    /// <summary>Whether the parameter can; says why not.</summary>
    public static bool Check(ParseContext context, IParameterSymbol parameter, string where, bool mayBeBody)
    {
        ITypeSymbol type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        if (type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return false;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return CheckEnum(context, parameter, type);
        }

        if (parameter.IsParams || !IsServed(type))
        {
            context.Report(Descriptors.UnsupportedParameterType, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.Type), where,
                mayBeBody ? ", or mark it [Body] to send it as JSON" : "");
            return false;
        }

        return true;
    }

    private static bool IsServed(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Decimal or SpecialType.System_DateTime => true,
        >= SpecialType.System_SByte and <= SpecialType.System_Double => true,
        _ => type.Name is "Guid" or "Uri" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Half" or "Int128" or "UInt128"
            && type is INamedTypeSymbol { Arity: 0, ContainingType: null } && type.IsIn(nameof(System)),
    };

    // Names of their own would be sent by Refit and are what the provider expects; the C# names would be wrong.
    private static bool CheckEnum(ParseContext context, IParameterSymbol parameter, ITypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            foreach (AttributeData attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is "EnumMemberAttribute" or "JsonStringEnumMemberNameAttribute")
                {
                    context.Report(Descriptors.EnumWireNames, Place.Of(parameter), type.Name, parameter.Name, member.Name, new AttributeArguments(attribute).ShortName);
                    return false;
                }
            }
        }

        return true;
    }
}
