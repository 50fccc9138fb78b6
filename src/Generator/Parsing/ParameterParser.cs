using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads one parameter: where it travels, and under which name.</summary>
internal static class ParameterParser
{
    /// <summary>The parameter, or null after a report.</summary>
    public static ParameterModel? Parse(ParseContext context, IParameterSymbol parameter, RouteTemplate? route, bool isGet, bool repeatsDefault)
    {
        if (parameter.RefKind != RefKind.None || parameter.ScopedKind == ScopedKind.ScopedRef)
        {
            context.Report(Descriptors.ByRefParameter, Place.Of(parameter), parameter.Name, RefText(parameter.RefKind));
            return null;
        }

        ParameterAttributes attributes = ParameterAttributes.Read(parameter);
        string name = parameter.Name;
        if (attributes.AliasAs is { } alias)
        {
            if (!alias.IsReadable)
            {
                context.Reporter.ExplainedByCompiler();
                return null;
            }

            name = alias.Text(nameof(AliasAsAttribute.Name)) ?? "";
            if (name.Trim().Length == 0)
            {
                context.Report(Descriptors.AliasInvalid, alias.At(nameof(AliasAsAttribute.Name)), parameter.Name);
                return null;
            }
        }

        bool isPath = route is not null && IsPlaceholder(route, name);
        ParameterKind kind = attributes.Kind ?? (IsCancellationToken(parameter.Type) ? ParameterKind.CancellationToken : isPath ? ParameterKind.Path : ParameterKind.Query);
        if (attributes.Conflict(parameter, kind, isPath, name) is var (problem, cure))
        {
            context.Report(Descriptors.BindingConflict, attributes.ConflictPlace(parameter), parameter.Name, problem, cure);
            return null;
        }

        return IsServed(context, parameter, kind, isGet) ? new ParameterModel
        {
            Name = TypeNames.Escape(parameter.Name),
            WireName = name,
            Type = context.Types.Of(parameter.Type),
            Default = repeatsDefault ? DefaultValues.Of(parameter) : null,
            Kind = kind,
        } : null;
    }

    private static bool IsPlaceholder(RouteTemplate route, string name)
    {
        for (int i = 0; i < route.Parts.Count; i++)
        {
            if (route.Parts[i].IsPlaceholder && string.Equals(route.Parts[i].Text, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsCancellationToken(ITypeSymbol type) => type.Name == nameof(CancellationToken) && type.IsIn("System.Threading");

    private static bool IsServed(ParseContext context, IParameterSymbol parameter, ParameterKind kind, bool isGet) => kind switch
    {
        ParameterKind.CancellationToken => true,
        ParameterKind.Body => IsBody(context, parameter),
        ParameterKind.PageToken => IsToken(context, parameter),
        ParameterKind.Path => WireValues.Check(context, parameter, "the route", mayBeBody: false),
        ParameterKind.Query => WireValues.Check(context, parameter, "the query", mayBeBody: !isGet),
    };

    private static bool IsBody(ParseContext context, IParameterSymbol parameter)
    {
        if (parameter.Type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return false;
        }

        bool isRaw = parameter.Type.IsIn("System.IO") || parameter.Type.IsIn("System.Net.Http");
        if (isRaw || parameter.Type.IsRefLikeType || parameter.Type is ITypeParameterSymbol { AllowsRefLikeType: true } || parameter.Type.SpecialType == SpecialType.System_String
            || parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Delegate)
        {
            context.Report(Descriptors.BindingConflict, Place.Of(parameter), parameter.Name, $"is a body of type '{ParseContext.NameOf(parameter.Type)}', which is not served yet",
                "send a type that is written as JSON");
            return false;
        }

        return true;
    }

    private static bool IsToken(ParseContext context, IParameterSymbol parameter)
    {
        if (parameter.Type.SpecialType != SpecialType.System_String)
        {
            context.Report(Descriptors.PageTokenNotText, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.Type));
            return false;
        }

        if (!DefaultValues.IsThere(parameter))
        {
            context.Report(Descriptors.PageTokenWithoutDefault, Place.Of(parameter), parameter.Name);
            return false;
        }

        return true;
    }

    private static string RefText(RefKind kind) => kind switch
    {
        RefKind.Out => "out",
        RefKind.In => "in",
        RefKind.RefReadOnlyParameter => "ref readonly",
        _ => "ref",
    };
}
