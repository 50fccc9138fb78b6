using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads one parameter: where it travels, under which name, and what it adds to the request.</summary>
internal static class ParameterParser
{
    /// <summary>The parameter, or null after a report.</summary>
    public static Binding? Parse(MethodRequest request, IParameterSymbol parameter, bool repeatsDefault)
    {
        ParseContext context = request.Context;
        if (parameter.RefKind != RefKind.None || parameter.ScopedKind == ScopedKind.ScopedRef)
        {
            context.Report(Descriptors.ByRefParameter, Place.Of(parameter), parameter.Name, RefText(parameter.RefKind));
            return null;
        }

        if (ParameterAttributes.Read(context, request.Written, parameter) is not { } attributes)
        {
            return null;
        }

        QueryOptions options = QueryOptions.Of(attributes[nameof(QueryAttribute)]);
        string name = options.Name ?? parameter.Name;
        if (attributes[nameof(AliasAsAttribute)] is { } alias)
        {
            name = alias.Text(nameof(AliasAsAttribute.Name)) ?? "";
            if (name.Trim().Length == 0)
            {
                context.Report(Descriptors.AliasInvalid, alias.At(nameof(AliasAsAttribute.Name)), parameter.Name);
                return null;
            }
        }

        bool isPath = request.IsNamed(name);
        if (attributes.Conflict(parameter, isPath, name) is var (problem, cure))
        {
            context.Report(Descriptors.BindingConflict, attributes.ConflictPlace(parameter), parameter.Name, problem, cure);
            return null;
        }

        ParameterKind kind = Kind(request, parameter, attributes, isPath);
        PageParameterModel? page = null;
        if (kind == ParameterKind.Page && (page = PageParameterParser.Parse(context, parameter, attributes.Page!.Value, name, request.Verb.HasNoBody)) is null)
        {
            return null;
        }

        return StepParser.Parse(request, parameter, attributes, options, kind, name, page) is { } steps
            ? new Binding(parameter, Model(request, parameter, kind, name, page, repeatsDefault), steps, attributes)
            : null;
    }

    /// <summary>Whether the type is a CancellationToken, be it one that may be null.</summary>
    public static bool IsCancellationToken(ITypeSymbol type) => ValueTypes.Bare(type) is { Name: nameof(CancellationToken) } bare && bare.IsIn("System.Threading");

    /// <summary>Whether the type says what differs for one call.</summary>
    public static bool IsCallOptions(ITypeSymbol type) => type is { Name: "ApiCallOptions" } && type.IsIn(KnownNames.RateGen);

    private static ParameterModel Model(MethodRequest request, IParameterSymbol parameter, ParameterKind kind, string name, PageParameterModel? page, bool repeatsDefault) => new()
    {
        Name = TypeNames.Escape(parameter.Name),
        WireName = page is { Path: { } path } ? string.Join(".", path) : name,
        Type = request.Context.Types.Of(parameter.Type),
        Default = repeatsDefault ? DefaultValues.Of(parameter, request.Written.Syntax(parameter)) : null,
        Kind = kind,
        Page = page,
    };

    private static ParameterKind Kind(MethodRequest request, IParameterSymbol parameter, ParameterAttributes attributes, bool isPath)
    {
        if (attributes.Kind is { } kind)
        {
            return kind;
        }

        if (IsCancellationToken(parameter.Type))
        {
            return ParameterKind.CancellationToken;
        }

        if (IsCallOptions(parameter.Type))
        {
            return ParameterKind.Options;
        }

        if (isPath)
        {
            return ParameterKind.Path;
        }

        if (attributes.Has(nameof(QueryAttribute)))
        {
            return ParameterKind.Query;
        }

        bool isObject = !parameter.Type.IsValueType && parameter.Type.SpecialType != SpecialType.System_String && parameter.Type.TypeKind != TypeKind.TypeParameter;
        return request.Multipart is not null ? ParameterKind.Part : request.TakesImplicitBody && isObject ? ParameterKind.Body : ParameterKind.Query;
    }

    private static string RefText(RefKind kind) => kind switch
    {
        RefKind.Out => "out",
        RefKind.In => "in",
        RefKind.RefReadOnlyParameter => "ref readonly",
        _ => "ref",
    };
}
