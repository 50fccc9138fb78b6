using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Whether a part and a class can be added to the interface at all.</summary>
internal static class ShapeParser
{
    /// <summary>The floor of what the emitted code is written in.</summary>
    private const LanguageVersion Floor = LanguageVersion.CSharp14;

    /// <summary>Whether a client can be emitted; says why when not.</summary>
    public static bool CanBeEmitted(ParseContext context)
    {
        int before = context.Reporter.ErrorCount;
        INamedTypeSymbol client = context.Client;
        if (context.Compilation is CSharpCompilation { LanguageVersion: < Floor } csharp)
        {
            context.Report(Descriptors.LanguageVersionTooOld, Place.Of(client), client.Name, csharp.LanguageVersion.ToDisplayString());
        }

        if (!IsPartial(client, context.CancellationToken))
        {
            context.Report(Descriptors.InterfaceNotPartial, Place.Of(client), client.Name);
        }

        for (INamedTypeSymbol? type = client; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                context.Report(Descriptors.FileLocalInterface, Place.Of(client), client.Name, type.Name);
            }

            if (!ReferenceEquals(type, client) && !IsPartial(type, context.CancellationToken))
            {
                context.Report(Descriptors.ContainingTypeNotPartial, Place.Of(client), client.Name, type.Name);
            }

            CheckVariance(context, type);
        }

        CheckClassName(context);
        foreach (ISymbol member in context.Members)
        {
            CheckMember(context, member);
        }

        return context.Reporter.ErrorCount == before;
    }

    /// <summary>Whether every part of the type is partial.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax syntax || !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    private static void CheckClassName(ParseContext context)
    {
        INamedTypeSymbol client = context.Client;
        string name = ClientNaming.ClassName(client.Name);
        INamespaceOrTypeSymbol outer = (INamespaceOrTypeSymbol?)client.ContainingType ?? client.ContainingNamespace;
        if (IsHidden(client, name) || IsTaken(outer, name, client.Arity) || HasRival(client, outer, name))
        {
            context.Report(Descriptors.ClientNameTaken, Place.Of(client), client.Name, name);
        }
    }

    // By the type that the class would lie in, by a type in the interface, or by a type parameter.
    private static bool IsHidden(INamedTypeSymbol client, string name)
    {
        for (INamedTypeSymbol? type = client; type is not null; type = type.ContainingType)
        {
            if (type.TypeParameters.Any(parameter => parameter.Name == name))
            {
                return true;
            }
        }

        return client.ContainingType?.Name == name || !client.GetTypeMembers(name).IsEmpty;
    }

    // In a namespace only types of the same arity and namespaces clash; in a type every member does.
    private static bool IsTaken(INamespaceOrTypeSymbol outer, string name, int arity)
        => outer.GetMembers(name).Any(member => (member is not INamedTypeSymbol type || type.Arity == arity) && !EmittedCode.Contains(member));

    // IUsers, Users and IUsersClient would all be served by UsersClient.
    private static bool HasRival(INamedTypeSymbol client, INamespaceOrTypeSymbol outer, string className)
    {
        string stem = className.Substring(0, className.Length - "Client".Length);
        foreach (string name in (string[])[stem, "I" + stem, className, "I" + className])
        {
            if (name != client.Name && name.Length > 0 && ClientNaming.ClassName(name) == className
                && outer.GetTypeMembers(name, client.Arity).Any(type => ClientMarkers.Of(type) is not null))
            {
                return true;
            }
        }

        return false;
    }

    // The static Create of a variant interface cannot return it, and no class can lie in one.
    private static void CheckVariance(ParseContext context, INamedTypeSymbol type)
    {
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
        {
            if (parameter.Variance != VarianceKind.None)
            {
                context.Report(Descriptors.VariantTypeParameter, Place.Of(parameter), parameter.Name, type.Name, parameter.Variance == VarianceKind.In ? "in" : "out");
            }
        }
    }

    private static void CheckMember(ParseContext context, ISymbol member)
    {
        if (member is IMethodSymbol { AssociatedSymbol: not null })
        {
            // Its property or event is told.
        }
        else if (member is { IsStatic: true, IsAbstract: true })
        {
            Report("static abstract");
        }
        else if (member is { IsAbstract: true, DeclaredAccessibility: not Accessibility.Public } && !context.Compilation.IsSymbolAccessibleWithin(member, context.Compilation.Assembly) && member.DeclaredAccessibility is not (Accessibility.Protected or Accessibility.ProtectedOrInternal))
        {
            Report("not accessible from this project");
        }

        void Report(string reason)
            => context.Report(Descriptors.MemberCannotBeImplemented, Place.Of(member), ParseContext.NameOf(member), reason, context.Client.Name);
    }
}
