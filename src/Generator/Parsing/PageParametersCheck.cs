using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether the parameters of a paged method are those that its style needs.</summary>
internal static class PageParametersCheck
{
    private static readonly PageRole[] s_roles = [PageRole.Token, PageRole.Size, PageRole.Number, PageRole.Offset];

    public static void Check(ParseContext context, IMethodSymbol method, AttributeArguments pages, PageStyleKind kind, List<Binding> bindings, string name)
    {
        PageRole? needed = Needed(kind);
        foreach (PageRole role in s_roles)
        {
            List<Binding> found = bindings.FindAll(binding => binding.Model.Page?.Role == role);

            // A parameter with a mistake of its own was told already.
            if (found.Count == 0 && role == needed && bindings.Count == method.Parameters.Length)
            {
                Missing(context, method, pages, role, name);
            }

            if (found.Count > 0 && role != needed && role != PageRole.Size)
            {
                context.Report(Descriptors.PageParameterUnfit, Place.Of(found[0].Symbol), found[0].Symbol.Name, $"Page{role}", name, Why(kind));
            }

            for (int i = 1; i < found.Count; i++)
            {
                context.Report(role == PageRole.Token ? Descriptors.SeveralPageTokens : Descriptors.SeveralPageParameters, Place.Of(found[i].Symbol), name, found[0].Symbol.Name, found[i].Symbol.Name, $"Page{role}");
            }
        }
    }

    private static PageRole? Needed(PageStyleKind kind) => kind switch
    {
        PageStyleKind.Offset => PageRole.Offset,
        PageStyleKind.Numbered => PageRole.Number,
        PageStyleKind.Link or PageStyleKind.Url => null,
        _ => PageRole.Token,
    };

    private static void Missing(ParseContext context, IMethodSymbol method, AttributeArguments pages, PageRole role, string name)
    {
        if (role == PageRole.Token)
        {
            context.Report(Descriptors.PageTokenMissing, Place.Of(method), name, pages.ShortName);
        }
        else
        {
            (string what, string example) = role == PageRole.Number ? ("the number of the page", "int page = 1") : ("how many items come before the page", "int offset = 0");
            context.Report(Descriptors.PageParameterMissing, Place.Of(method), name, pages.ShortName, what, $"Page{role}", example);
        }
    }

    private static string Why(PageStyleKind kind) => kind switch
    {
        PageStyleKind.Link or PageStyleKind.Url => "follows the addresses that the provider names",
        PageStyleKind.Offset => "counts items",
        PageStyleKind.Numbered => "counts pages",
        _ => "follows tokens",
    };
}
