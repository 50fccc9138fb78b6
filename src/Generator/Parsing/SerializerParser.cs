using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="ApiClientAttribute.Serializer"/>.</summary>
internal static class SerializerParser
{
    /// <summary>The fully qualified name of the serializer, or null.</summary>
    public static string? Parse(ParseContext context, AttributeArguments arguments)
    {
        if (arguments.Type(nameof(ApiClientAttribute.Serializer)) is not { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        if ((Problem(context, type) ?? Conflict(arguments)) is var (problem, cure))
        {
            context.Report(Descriptors.SerializerUnfit, arguments.At(nameof(ApiClientAttribute.Serializer)), ParseContext.NameOf(type), context.Client.Name, problem, cure);
            return null;
        }

        return TypeNames.Of(type);
    }

    private static (string Problem, string Cure)? Conflict(AttributeArguments arguments)
        => arguments.Type(nameof(ApiClientAttribute.Json)) is null ? null : ("stands beside Json, and bodies have one format", "keep one of them");

    private static (string Problem, string Cure)? Problem(ParseContext context, ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, IsUnboundGenericType: false } named
            || !named.AllInterfaces.Any(static implemented => implemented.Name == "IContentSerializer" && implemented.IsIn(KnownNames.RateGen)))
        {
            return ("is no class that implements IContentSerializer", "name one that does");
        }

        if (!named.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public))
        {
            return ("has no public constructor without parameters", "add one, or set ApiClientOptions.Serializer instead");
        }

        return TypeReach.FileLocal(named) ?? TypeReach.Inaccessible(context, named);
    }
}
