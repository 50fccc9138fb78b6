using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the style of pages that a method declares, and what it asks of the method.</summary>
internal static class PagesParser
{
    public static PagesModel? Parse(ParseContext context, IMethodSymbol method, MethodAttributes attributes, ReturnShape? shape, List<Binding> bindings)
    {
        string name = context.Named(method);
        if (attributes.Pages is not { } pages)
        {
            CheckWithout(context, method, shape, bindings, name);
            return null;
        }

        PageStyleKind kind = PageStyleParser.KindOf(pages.ClassName);
        PageParametersCheck.Check(context, method, pages, kind, bindings, name);
        PageBodyCheck.Check(context, attributes, bindings, name);
        if (shape is null)
        {
            return null;
        }

        if (shape.Form != ResponseForm.Pages)
        {
            context.Report(Descriptors.PagesReturnType, pages.At(), pages.ShortName, name, ParseContext.NameOf(method.ReturnType));
            return null;
        }

        if (shape.Body!.TypeKind == TypeKind.Error || shape.Item!.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        return Parse(context, pages, kind, shape, bindings, name);
    }

    private static PagesModel? Parse(ParseContext context, AttributeArguments pages, PageStyleKind kind, ReturnShape shape, List<Binding> bindings, string name)
    {
        PageParameterModel? token = Find(bindings, PageRole.Token), size = Find(bindings, PageRole.Size);
        PageStyleModel? style = PageStyleParser.Parse(context, pages, kind, shape, token, name);
        PagePathModel? items = ItemsParser.Parse(context, pages, shape, name);
        PagePathModel? more = PagePathParser.Flag(context, pages, nameof(PagesAttribute.More), shape.Body!, name);
        PagePathModel? total = PagePathParser.Number(context, pages, nameof(PagesAttribute.Total), shape.Body!, name);
        List<CarryModel> carry = CarryParser.Parse(context, pages, shape.Body!, token, name);
        PageSettingsCheck.Check(context, pages, kind, hasSize: size is not null, hasToken: token is not null, name);
        string[] origins = OriginsParser.Parse(context, pages, name);
        if (style is null || items is null)
        {
            return null;
        }

        return new PagesModel
        {
            ItemType = TypeNames.Of(shape.Item!),
            Style = style,
            Items = items,
            More = more,
            Total = total,
            Carry = carry,
            EndOn = (EndOn)pages.Value(nameof(PagesAttribute.EndOn), 0),
            EmptyTokenIsValid = pages.Value(nameof(PagesAttribute.EmptyTokenIsValid), false),
            MaxPages = pages.Value(nameof(PagesAttribute.MaxPages), 0),
            HasPageSize = size is not null,
            MaxPageSize = size?.Max ?? 0,
            Origins = origins,
            AnyOrigin = pages.Value(nameof(FollowedPagesAttribute.AnyOrigin), false),
        };
    }

    private static PageParameterModel? Find(List<Binding> bindings, PageRole role) => bindings.Find(binding => binding.Model.Page?.Role == role)?.Model.Page;

    private static void CheckWithout(ParseContext context, IMethodSymbol method, ReturnShape? shape, List<Binding> bindings, string name)
    {
        if (shape is { Form: ResponseForm.Pages })
        {
            context.Report(Descriptors.PagesWithoutAttribute, Place.Of(method), name, ParseContext.NameOf(method.ReturnType));
        }
        else if (bindings.Find(binding => binding.Model.Page is not null) is { } mark)
        {
            if (mark.Model.Page!.Role == PageRole.Token)
            {
                context.Report(Descriptors.PageTokenWithoutPages, Place.Of(mark.Symbol), mark.Symbol.Name, name);
            }
            else
            {
                context.Report(Descriptors.PageParameterUnfit, Place.Of(mark.Symbol), mark.Symbol.Name, $"Page{mark.Model.Page.Role}", name, "declares no pages");
            }
        }
        else if (context.Reporter.Listens && shape is { Form: ResponseForm.Json, Body: { } response })
        {
            PageableCheck.Check(context, method, response, name);
        }
    }
}
