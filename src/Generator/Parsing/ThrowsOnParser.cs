using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads every <see cref="ThrowsOnAttribute"/> of an interface or a method.</summary>
internal static class ThrowsOnParser
{
    /// <summary>What failures throw; the types of error bodies are added to <paramref name="types"/>.</summary>
    public static List<ThrowsModel> Parse(ParseContext context, List<AttributeArguments> attributes, ErrorTypes types)
    {
        List<ThrowsModel> all = [];
        foreach (AttributeArguments arguments in attributes)
        {
            int? status = arguments.IsSet(nameof(ThrowsOnAttribute.Status)) ? arguments.Value(nameof(ThrowsOnAttribute.Status), 0) : null;
            if (status is { } one)
            {
                Statuses.Check(context, arguments, nameof(ThrowsOnAttribute.Status), one);
            }

            if (arguments.Type(nameof(ThrowsOnAttribute.Type)) is not { } type || type.TypeKind == TypeKind.Error)
            {
                context.Reporter.ExplainedByCompiler();
                continue;
            }

            bool isException = IsException(type);
            if (Problem(context, type, isException) is { } problem)
            {
                context.Report(Descriptors.ThrowsTypeInvalid, arguments.At(nameof(ThrowsOnAttribute.Type)), ParseContext.NameOf(type), context.Client.Name, problem);
                continue;
            }

            context.Suppressions.AddType(type);
            types.Add(status, isException ? null : type);
            all.Add(new ThrowsModel(status, TypeNames.Of(type), isException));
        }

        return all;
    }

    private static bool IsException(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == nameof(Exception) && current.IsIn(nameof(System)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Problem(ParseContext context, ITypeSymbol type, bool isException)
    {
        ISymbol within = (ISymbol?)context.Client.ContainingType ?? context.Compilation.Assembly;
        return type switch
        {
            INamedTypeSymbol { IsUnboundGenericType: true } => "has open type parameters: name a closed type",
            _ when !context.Compilation.IsSymbolAccessibleWithin(type, within) => "is not accessible from the client: make it internal or public",
            { IsStatic: true } or { SpecialType: SpecialType.System_Void } or { IsRefLikeType: true } or IPointerTypeSymbol
                => "can hold no error body: name a class, a record or a struct",
            INamedTypeSymbol exception when isException => ConstructorProblem(exception),
            _ => null,
        };
    }

    private static string? ConstructorProblem(INamedTypeSymbol exception)
    {
        if (exception.IsAbstract)
        {
            return "is abstract: name an exception that can be created";
        }

        return exception.InstanceConstructors.Any(TakesFailure)
            ? null
            : $"has no public constructor with one ApiException: write 'class {exception.Name}(ApiException failure) : ApiException(failure)'";
    }

    private static bool TakesFailure(IMethodSymbol constructor)
        => constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 }
            && constructor.Parameters[0] is { RefKind: RefKind.None, Type: INamedTypeSymbol { Name: "ApiException", Arity: 0 } type }
            && type.IsIn(KnownNames.RateGen);
}
