using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.Generator.Parsing;

/// <summary>An attribute of RateGen's whose arguments are literals: what it says stands in its syntax, and nothing has to be bound for it.</summary>
/// <param name="Constructor">The constructor that it calls.</param>
/// <param name="Syntax">The attribute as it is written.</param>
internal sealed record LiteralAttribute(IMethodSymbol Constructor, AttributeSyntax Syntax)
{
    /// <summary>The value that is written for a property, by its name or by position; null when there is none.</summary>
    public object? Find(string property)
    {
        if (Syntax.ArgumentList is not { } list)
        {
            return null;
        }

        for (int i = 0; i < list.Arguments.Count; i++)
        {
            AttributeArgumentSyntax argument = list.Arguments[i];
            bool isMeant = argument.NameEquals is { } name
                ? name.Name.Identifier.ValueText == property
                : string.Equals(Constructor.Parameters[i].Name, property, StringComparison.OrdinalIgnoreCase);
            if (isMeant)
            {
                return ((LiteralExpressionSyntax)argument.Expression).Token.Value;
            }
        }

        return null;
    }
}
