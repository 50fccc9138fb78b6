using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.Generator.Parsing;

/// <summary>The default values of parameters as C# writes them.</summary>
internal static class DefaultValues
{
    /// <summary>From which parameter on all have defaults: C# wants them last, but attributes can make others optional too.</summary>
    public static int First(WrittenMethod method)
    {
        int first = method.Symbol.Parameters.Length;
        while (first > 0 && method.HasDefault(method.Symbol.Parameters[first - 1]))
        {
            first--;
        }

        return first;
    }

    /// <summary>The default of a parameter that has one. Literals are seen in the syntax: binding them costs more than all else of a parameter.</summary>
    public static string? Of(IParameterSymbol parameter, ParameterSyntax? written)
    {
        return written?.Default?.Value switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => SymbolDisplay.FormatLiteral(literal.Token.ValueText, quote: true),
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) || literal.IsKind(SyntaxKind.FalseLiteralExpression) => literal.Token.Text,
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) && parameter.Type.TypeKind != TypeKind.Enum => literal.Token.Text,
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.DefaultLiteralExpression) || literal.IsKind(SyntaxKind.NullLiteralExpression) => Nothing(parameter.Type),
            _ => Bound(parameter),
        };
    }

    private static string Nothing(ITypeSymbol type)
        => type.IsValueType ? "default" : (type.TypeKind == TypeKind.TypeParameter ? "default" : "null") + (type.NullableAnnotation == NullableAnnotation.Annotated ? "" : "!");

    private static string? Bound(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        ITypeSymbol type = parameter.Type;
        object? value = parameter.ExplicitDefaultValue;
        if (value is null)
        {
            return Nothing(type);
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
