using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes;

/// <summary>Where a diagnostic was reported, and what it carries along.</summary>
/// <param name="root">The root of the file.</param>
/// <param name="model">What the file means.</param>
/// <param name="diagnostic">The finding to mend.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class FixSite(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
{
    public SyntaxNode Root => root;

    public SemanticModel Model => model;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The innermost node at the finding.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The nearest node of a kind at or around the finding.</summary>
    public T? Around<T>()
        where T : SyntaxNode
        => Node.FirstAncestorOrSelf<T>();

    /// <summary>The attribute at the finding, or the one of that name on the parameter, method or type there.</summary>
    public AttributeSyntax? Attribute(string? name)
    {
        if (Around<AttributeSyntax>() is { } here && (name is null || IsNamed(here, name)))
        {
            return here;
        }

        return name is null ? null : Node.AncestorsAndSelf().SelectMany<SyntaxNode, AttributeListSyntax>(static node => Lists(node)).SelectMany(static list => list.Attributes).FirstOrDefault(attribute => IsNamed(attribute, name));
    }

    /// <summary>What the parser gave along, or null.</summary>
    public string? Property(string key) => diagnostic.Properties.GetValueOrDefault(key);

    private static bool IsNamed(AttributeSyntax attribute, string name)
    {
        string text = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return text == name || text == name + "Attribute";
    }

    private static SyntaxList<AttributeListSyntax> Lists(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => parameter.AttributeLists,
        MemberDeclarationSyntax member => member.AttributeLists,
        _ => default,
    };
}
