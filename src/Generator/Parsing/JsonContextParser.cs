using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="ApiClientAttribute.Json"/> and the naming that the context declares.</summary>
internal static class JsonContextParser
{
    /// <summary>The fully qualified name of the context, or null.</summary>
    public static string? Parse(ParseContext context, AttributeArguments arguments)
    {
        if (arguments.Type(nameof(ApiClientAttribute.Json)) is not { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        Place place = arguments.At(nameof(ApiClientAttribute.Json));
        if (type is not INamedTypeSymbol named || !IsContext(named))
        {
            context.Report(Descriptors.JsonNotAContext, place, ParseContext.NameOf(type), context.Client.Name);
            return null;
        }

        if (Problem(context, named) is var (problem, cure))
        {
            context.Report(Descriptors.JsonContextUnusable, place, ParseContext.NameOf(type), context.Client.Name, problem, cure);
            return null;
        }

        context.JsonContext = named;
        context.Naming = Naming(named);
        return TypeNames.Of(named);
    }

    private static bool IsContext(INamedTypeSymbol type)
    {
        // A generic type without its arguments has no base.
        for (INamedTypeSymbol? current = type.OriginalDefinition.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "JsonSerializerContext" && current.IsIn(KnownNames.JsonSerialization))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Problem, string Cure)? Problem(ParseContext context, INamedTypeSymbol type)
    {
        if (TypeReach.FileLocal(type) is { } fileLocal)
        {
            return fileLocal;
        }

        if (type.IsGenericType)
        {
            return ("is generic, and contexts are not", "name a context that is not generic");
        }

        if (TypeReach.Inaccessible(context, type) is { } inaccessible)
        {
            return inaccessible;
        }

        // Default is written by System.Text.Json's own generator, whose output no other generator sees.
        bool isFilled = type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonSerializableAttribute")
            || type.GetMembers("Default").Any(member => member is IPropertySymbol { IsStatic: true });
        return isFilled ? null : ("has no [JsonSerializable] attribute, so it knows no type", "add [JsonSerializable(typeof(…))] for each body and response type");
    }

    private static JsonNaming Naming(INamedTypeSymbol type)
    {
        AttributeData? options = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonSourceGenerationOptionsAttribute");
        if (options is null)
        {
            return JsonNaming.General;
        }

        // JsonSerializerDefaults: 0 General, 1 Web, 2 Strict.
        bool isWeb = options.ConstructorArguments.Length == 1 && options.ConstructorArguments[0].Value is 1;
        AttributeArguments arguments = new(options);
        int policy = arguments.Value("PropertyNamingPolicy", 0);
        return new JsonNaming(
            policy is > 0 and <= (int)JsonNamingPolicyKind.KebabCaseUpper ? (JsonNamingPolicyKind)policy : isWeb ? JsonNamingPolicyKind.CamelCase : JsonNamingPolicyKind.Unspecified,
            arguments.Value("PropertyNameCaseInsensitive", isWeb));
    }
}
