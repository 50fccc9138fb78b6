using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>RateGen's attributes on types that are no clients.</summary>
internal static class UnmarkedTypeParser
{
    /// <param name="type">A type without a marker, which no client inherits.</param>
    /// <param name="reporter">Told what is wrong.</param>
    public static void Check(INamedTypeSymbol type, Reporter reporter)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            BaseInterfaceParser.CheckUnmarked(type, hasClient: false, reporter);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                CheckMethod(type, method, reporter);
            }
        }
    }

    // The verb says what is missing; without one every attribute stands for itself.
    private static void CheckMethod(INamedTypeSymbol type, IMethodSymbol method, Reporter reporter)
    {
        if (AttributeReader.FindVerb(method.GetAttributes()) is { } verb && type.TypeKind == TypeKind.Interface)
        {
            ReportVerb(type, method, new AttributeArguments(verb), reporter);
            return;
        }

        ReportEach(method, ParseContext.NameOf(method), type, reporter);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            ReportEach(parameter, parameter.Name, type, reporter);
        }
    }

    private static void ReportEach(ISymbol symbol, string name, INamedTypeSymbol type, Reporter reporter)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (AttributeReader.IsVerb(attribute.AttributeClass) || AttributeReader.IsRateGen(attribute))
            {
                AttributeArguments arguments = new(attribute);
                reporter.Report(Descriptors.AttributeHasNoEffect, arguments.At(), arguments.ShortName, name,
                    type.TypeKind == TypeKind.Interface ? "the method has no verb and its interface is no client" : "only interfaces are clients",
                    type.TypeKind == TypeKind.Interface ? "add a verb, or remove it" : "move the method to an interface with [ApiClient]");
            }
        }
    }

    private static void ReportVerb(INamedTypeSymbol type, IMethodSymbol method, AttributeArguments verb, Reporter reporter)
    {
        if (IsVisibleOutside(type))
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
