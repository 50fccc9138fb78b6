using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.Generator.Parsing;

/// <summary>
/// Reads attributes from their syntax where that says the same as binding them, which is most of what a keystroke costs: RateGen's own, by their simple name, with literals of
/// exactly the types of one constructor. Everything else is left to the compiler. Serves one part of an interface: all through it a simple name means one thing.
/// </summary>
internal sealed class LiteralReader(SemanticModel model, SyntaxNode part)
{
    private readonly Dictionary<string, ImmutableArray<IMethodSymbol>> _constructors = new(StringComparer.Ordinal);

    /// <summary>Whether the attributes of a method may be read here. Type parameters of the method could hide names.</summary>
    public bool Serves(IMethodSymbol method, SyntaxNode syntax) => method.Arity == 0 && syntax.Parent == part;

    /// <summary>All attributes of the lists, in order; null when one of them has to be bound.</summary>
    public AttributeArguments[]? Read(SyntaxList<AttributeListSyntax> lists)
    {
        int count = 0;
        foreach (AttributeListSyntax list in lists)
        {
            count += list.Attributes.Count;
        }

        AttributeArguments[] all = count == 0 ? [] : new AttributeArguments[count];
        int next = 0;
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (list.Target is not null || Constructor(attribute) is not { } constructor)
                {
                    return null;
                }

                all[next++] = new AttributeArguments(new LiteralAttribute(constructor, attribute));
            }
        }

        return all;
    }

    private IMethodSymbol? Constructor(AttributeSyntax attribute)
    {
        if (attribute.Name is not IdentifierNameSyntax { Identifier: { IsMissing: false } identifier } || identifier.Text != identifier.ValueText)
        {
            return null;
        }

        if (!_constructors.TryGetValue(identifier.ValueText, out ImmutableArray<IMethodSymbol> constructors))
        {
            constructors = Class(identifier.ValueText, attribute.SpanStart) is { } type ? type.InstanceConstructors : [];
            _constructors.Add(identifier.ValueText, constructors);
        }

        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList is { } list ? list.Arguments : default;
        foreach (IMethodSymbol constructor in constructors)
        {
            if (constructor.DeclaredAccessibility == Accessibility.Public && Fits(constructor, arguments))
            {
                return constructor;
            }
        }

        return null;
    }

    // [Get] is GetAttribute where nothing is called Get itself, and one thing GetAttribute.
    private INamedTypeSymbol? Class(string name, int position)
        => model.LookupNamespacesAndTypes(position, name: name).IsEmpty
            && model.LookupNamespacesAndTypes(position, name: name + nameof(Attribute)) is { Length: 1 } found && found[0] is INamedTypeSymbol { Arity: 0, IsAbstract: false } type
            && type.IsIn(KnownNames.RateGen) && type.ContainingAssembly.Name == KnownNames.Runtime ? type : null;

    // Arguments of exactly the types of the parameters: no other constructor can be the better one. Those by position come first, or it does not compile.
    private static bool Fits(IMethodSymbol constructor, SeparatedSyntaxList<AttributeArgumentSyntax> arguments)
    {
        int positional = 0;
        foreach (AttributeArgumentSyntax argument in arguments)
        {
            if (argument.NameColon is not null || TypeOf(argument.Expression) is not { } type)
            {
                return false;
            }

            if (argument.NameEquals is { } name)
            {
                if (!IsSettable(constructor.ContainingType, name.Name.Identifier.ValueText, type))
                {
                    return false;
                }
            }
            else if (positional >= constructor.Parameters.Length || constructor.Parameters[positional++].Type.SpecialType != type)
            {
                return false;
            }
        }

        return positional == constructor.Parameters.Length;
    }

    private static bool IsSettable(INamedTypeSymbol type, string property, SpecialType value)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(property) is { IsEmpty: false } members)
            {
                return members[0] is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } found && found.Type.SpecialType == value;
            }
        }

        return false;
    }

    private static SpecialType? TypeOf(ExpressionSyntax expression) => expression is not LiteralExpressionSyntax literal ? null : (literal.Kind(), literal.Token.Value) switch
    {
        (SyntaxKind.StringLiteralExpression, string) => SpecialType.System_String,
        (SyntaxKind.NumericLiteralExpression, int) => SpecialType.System_Int32,
        (SyntaxKind.NumericLiteralExpression, double) => SpecialType.System_Double,
        (SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression, bool) => SpecialType.System_Boolean,
        _ => null,
    };
}
