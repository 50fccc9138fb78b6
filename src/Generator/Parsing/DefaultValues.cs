using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RateGen.Generator.Parsing;

/// <summary>The default values of parameters as C# writes them.</summary>
internal static class DefaultValues
{
    /// <summary>The default, or null when the parameter has none that can be repeated.</summary>
    public static string? Of(IParameterSymbol parameter)
    {
        // C# wants the optional parameters last; attributes can make others optional.
        if (!parameter.HasExplicitDefaultValue || parameter.ContainingSymbol is not IMethodSymbol method
            || method.Parameters.Skip(parameter.Ordinal).Any(later => !later.HasExplicitDefaultValue))
        {
            return null;
        }

        ITypeSymbol type = parameter.Type;
        object? value = parameter.ExplicitDefaultValue;
        if (value is null)
        {
            return type.IsValueType ? "default" : (type.TypeKind == TypeKind.TypeParameter ? "default" : "null") + (type.NullableAnnotation == NullableAnnotation.Annotated ? "" : "!");
        }

        ITypeSymbol bare = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return bare.TypeKind == TypeKind.Enum ? Enum(bare, value) : Literal(value);
    }

    private static string Enum(ITypeSymbol type, object value)
    {
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.HasConstantValue && Equals(field.ConstantValue, value))
            {
                return TypeNames.Of(type.WithNullableAnnotation(NullableAnnotation.None)) + "." + TypeNames.Escape(field.Name);
            }
        }

        return $"({TypeNames.Of(type)})({Literal(value)})";
    }

    private static string Literal(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        DateTime => "default",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "default",
    };
}
