using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RateGen.CodeFixes;

/// <summary>Offers the cures of <see cref="FixIndex"/>: one at a time, or for a whole document, project or solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientCodeFixProvider)), Shared]
public sealed class ClientCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => FixIndex.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            FixSite site = new(root, model, diagnostic, context.CancellationToken);
            foreach (Fix fix in FixIndex.Of(diagnostic.Id))
            {
                // Applied at once: a cure that turns out not to fit is not offered.
                if (fix.Apply(site) is { } mended)
                {
                    string key = diagnostic.Id + "." + fix.GetType().Name;
                    context.RegisterCodeFix(CodeAction.Create(fix.Title(site), _ => Task.FromResult(document.WithSyntaxRoot(mended)), key), diagnostic);
                }
            }
        }
    }
}
