using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>RateGen's attributes on types that are no clients.</summary>
internal static class UnmarkedTypeParser
{
    /// <param name="type">A type without a marker.</param>
    /// <param name="isServed">Whether a client inherits it.</param>
    /// <param name="reporter">Told what is wrong.</param>
    public static void Check(INamedTypeSymbol type, bool isServed, Reporter reporter)
    {
        if (isServed)
        {
            return;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            BaseInterfaceParser.CheckUnmarked(type, hasClient: false, reporter);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && AttributeReader.FindVerb(method.GetAttributes()) is { } verb)
            {
                Report(type, method, new AttributeArguments(verb), reporter);
            }
        }
    }

    private static void Report(INamedTypeSymbol type, IMethodSymbol method, AttributeArguments verb, Reporter reporter)
    {
        if (type.TypeKind != TypeKind.Interface)
        {
            reporter.Report(Descriptors.AttributeHasNoEffect, verb.At(), verb.ShortName, ParseContext.NameOf(method), "only interfaces are clients", "move the method to an interface with [ApiClient]");
        }
        else if (IsVisibleOutside(type))
        {
            reporter.Report(Descriptors.VerbWithoutClientHere, verb.At(), ParseContext.NameOf(method), verb.ShortName, type.Name);
        }
        else
        {
            reporter.Report(Descriptors.VerbWithoutClient, verb.At(), ParseContext.NameOf(method), verb.ShortName, $"'{type.Name}' is no client and none inherits it", type.Name);
        }
    }

    private static bool IsVisibleOutside(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}
