using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Finds what stands for each placeholder of a route.</summary>
internal static class RouteBinder
{
    /// <summary>The value of a placeholder, or null after a report.</summary>
    public static RouteValueModel? Bind(ParseContext context, RouteTemplate route, RoutePart part, IParameterSymbol parameter, QueryOptions options, bool isEncoded)
    {
        string source = TypeNames.Escape(parameter.Name);
        ITypeSymbol type = parameter.Type;
        string access = "";
        if (part.Members.Length > 0)
        {
            foreach (string member in part.Members.Split('.'))
            {
                if (ValueTypes.Properties(ValueTypes.Bare(type)).FirstOrDefault(property => property.Name.Equals(member, StringComparison.OrdinalIgnoreCase)) is not { } property)
                {
                    context.Report(Descriptors.PlaceholderMemberUnknown, Place.Of(parameter), route.Text, ParseContext.NameOf(parameter.ContainingSymbol), part.Text, ParseContext.NameOf(type), member);
                    return null;
                }

                access += (access.Length > 0 && ValueTypes.AllowsNull(type) ? "?." : ".") + TypeNames.Escape(property.Name);
                type = property.Type;
            }
        }

        return Check(context, route, part, parameter, type) ? Value(context, part, type, source, access, options, isEncoded) : null;
    }

    private static RouteValueModel Value(ParseContext context, RoutePart part, ITypeSymbol type, string source, string access, QueryOptions options, bool isEncoded)
    {
        string? style = options.Format ?? context.Formats.Of(type);
        string? text = context.EnumTexts.Get(type, style);
        style = text is null ? style : null;
        string marks = (part.IsCatchAll ? "**" : "") + (part.IsOptional ? "?" : "") + (isEncoded ? "=" : "");
        string? format = marks.Length > 0 ? marks + (style is null ? "" : ":" + style) : style?.Length > 0 && "*?=:".IndexOf(style[0]) >= 0 ? ":" + style : style;
        return new RouteValueModel(source, access, format, text);
    }

    private static bool Check(ParseContext context, RouteTemplate route, RoutePart part, IParameterSymbol parameter, ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return false;
        }

        if (parameter.IsParams || !ValueTypes.IsSimple(type))
        {
            context.Report(Descriptors.UnsupportedParameterType, Place.Of(parameter), parameter.Name, ParseContext.NameOf(type), "the route", "");
            return false;
        }

        if (part.IsCatchAll && type.SpecialType != SpecialType.System_String && type.TypeKind != TypeKind.TypeParameter)
        {
            context.Report(Descriptors.CatchAllNotText, Place.Of(parameter), route.Text, context.Named(parameter.ContainingSymbol), part.Text, ParseContext.NameOf(type));
            return false;
        }

        if (part.IsOptional && type.IsValueType && !ValueTypes.AllowsNull(type))
        {
            context.Report(Descriptors.OptionalNeverNull, Place.Of(parameter), route.Text, context.Named(parameter.ContainingSymbol), part.Text, ParseContext.NameOf(type));
            return false;
        }

        if (!part.IsOptional && !part.IsCatchAll && part.Members.Length == 0 && MayBeNull(context, parameter))
        {
            string bare = ParseContext.NameOf(ValueTypes.Bare(type).WithNullableAnnotation(NullableAnnotation.NotAnnotated));
            context.Report(Descriptors.PathValueMayBeNull, Place.Of(parameter), parameter.Name, context.Named(parameter.ContainingSymbol), route.Text, part.Text, bare);
        }

        return true;
    }

    // What is said, not what could be: without nullable annotations only a default of null says it.
    private static bool MayBeNull(ParseContext context, IParameterSymbol parameter)
        => parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            || (parameter.Type.IsReferenceType && (parameter.NullableAnnotation == NullableAnnotation.Annotated || (context.HasDefault(parameter) && parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null })));
}
