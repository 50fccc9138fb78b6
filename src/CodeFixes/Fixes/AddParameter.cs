using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Adds a parameter to the operation, where C# and custom want it: required ones before optional ones, the cancellation token last.</summary>
internal abstract class AddParameter : Fix
{
    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Around<MethodDeclarationSyntax>() is not { } method || Text(site) is not { } text)
        {
            return null;
        }

        ParameterSyntax added = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"void M({text});")!).ParameterList.Parameters[0];
        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;
        int index = parameters.IndexOf(parameter => IsCancellationToken(parameter) || (added.Default is null && parameter.Default is not null));
        parameters = parameters.Insert(index < 0 || IsCancellationToken(added) ? parameters.Count : index, added);
        SyntaxToken[] commas = [.. Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), parameters.Count - 1)];
        for (int i = 0; i < parameters.SeparatorCount; i++)
        {
            SyntaxToken comma = parameters.GetSeparator(i);
            if (comma.HasTrailingTrivia)
            {
                commas[i] = comma; // The line breaks of the user stay.
            }
        }

        return site.Root.ReplaceNode(method.ParameterList, method.ParameterList.WithParameters(SyntaxFactory.SeparatedList(parameters, commas)));
    }

    /// <summary>The parameter as written, or null when nothing says what it would be.</summary>
    protected abstract string? Text(FixSite site);

    private static bool IsCancellationToken(ParameterSyntax parameter)
        => parameter.Type is IdentifierNameSyntax { Identifier.ValueText: nameof(CancellationToken) } or QualifiedNameSyntax { Right.Identifier.ValueText: nameof(CancellationToken) };
}
