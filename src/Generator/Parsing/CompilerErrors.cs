using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>Types that the compiler refuses where the interface names them: a class that repeated them would have the same errors once more.</summary>
internal static class CompilerErrors
{
    /// <summary>Whether a constraint of the interface itself names a type that does not exist: then nothing can name the interface.</summary>
    public static bool InConstraints(INamedTypeSymbol client)
        => client.TypeParameters.Any(static parameter => parameter.ConstraintTypes.Any(static type => IsBroken(type, null)));

    /// <summary>Whether a class that implements the interface would have to name such a type.</summary>
    public static bool InMembers(INamedTypeSymbol client, Compilation compilation)
    {
        // Loops throughout: this runs for each client at every keystroke, and queries would allocate.
        foreach (INamedTypeSymbol type in client.Interfaces)
        {
            if (IsBroken(type, compilation))
            {
                return true;
            }
        }

        foreach (INamedTypeSymbol type in client.AllInterfaces)
        {
            if (IsBroken(type, compilation) || HasBroken(type, compilation))
            {
                return true;
            }
        }

        return HasBroken(client, compilation);
    }

    private static bool HasBroken(INamedTypeSymbol type, Compilation compilation)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsAbstract && IsBroken(member, compilation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBroken(ISymbol member, Compilation compilation) => member switch
    {
        IMethodSymbol method => IsBrokenMethod(method, compilation),
        IPropertySymbol property => IsBroken(property.Type, compilation),
        IEventSymbol @event => IsBroken(@event.Type, compilation),
        _ => false,
    };

    private static bool IsBrokenMethod(IMethodSymbol method, Compilation compilation)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (IsBroken(parameter.Type, compilation))
            {
                return true;
            }
        }

        foreach (ITypeParameterSymbol parameter in method.TypeParameters)
        {
            foreach (ITypeSymbol type in parameter.ConstraintTypes)
            {
                if (IsBroken(type, compilation))
                {
                    return true;
                }
            }
        }

        return IsBroken(method.ReturnType, compilation);
    }

    private static bool IsBroken(ITypeSymbol type, Compilation? compilation) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsBroken(array.ElementType, compilation),
        INamedTypeSymbol { ContainingType: { } container } when IsBroken(container, compilation) => true,
        INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } generic => HasBrokenArguments(generic, compilation),
        _ => false,
    };

    private static bool HasBrokenArguments(INamedTypeSymbol generic, Compilation? compilation)
    {
        for (int i = 0; i < generic.TypeArguments.Length; i++)
        {
            if (IsBroken(generic.TypeArguments[i], compilation) || (compilation is not null && !Satisfies(generic.TypeParameters[i], generic.TypeArguments[i], compilation)))
            {
                return true;
            }
        }

        return false;
    }

    // What depends on other type parameters is left to the compiler.
    private static bool Satisfies(ITypeParameterSymbol parameter, ITypeSymbol argument, Compilation compilation)
        => argument.TypeKind == TypeKind.TypeParameter
            || ((!parameter.HasValueTypeConstraint || (argument.IsValueType && argument.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T))
                && (!parameter.HasReferenceTypeConstraint || argument.IsReferenceType)
                && SatisfiesTypes(parameter, argument, compilation));

    private static bool SatisfiesTypes(ITypeParameterSymbol parameter, ITypeSymbol argument, Compilation compilation)
    {
        foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
        {
            if (constraint is INamedTypeSymbol { IsGenericType: false } && compilation.ClassifyCommonConversion(argument, constraint) is not ({ IsImplicit: true } or { IsIdentity: true }))
            {
                return false;
            }
        }

        return true;
    }
}
