using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Where a page holds its items.</summary>
internal static class ItemsParser
{
    /// <summary>The items, or null after a report.</summary>
    public static PagePathModel? Parse(ParseContext context, AttributeArguments pages, ReturnShape shape, string method)
    {
        ITypeSymbol page = shape.Body!, item = shape.Item!;
        if (!pages.IsSet(nameof(PagesAttribute.Items)))
        {
            return Only(context, pages, page, item, method) is { } access ? new PagePathModel(access, default, PathForm.AsIs) : null;
        }

        if (PathReader.Read(context, pages, nameof(PagesAttribute.Items), page, Descriptors.ItemsUnknown, method, atRunTime: true) is not { } path)
        {
            return null;
        }

        // What is JSON at run time has items that are.
        if (PagePathParser.IsJsonElement(item) && (path.Rest.Count > 0 || PagePathParser.IsJsonElement(PagePathParser.Bare(path.Type))))
        {
            return new PagePathModel(path.Access, path.Rest.ToArray(), PathForm.Items);
        }

        if (path.Rest.Count > 0 || ItemOf(path.Type) is not { } found || !SymbolEqualityComparer.IncludeNullability.Equals(found, item))
        {
            context.Report(Descriptors.ItemsNotASequence, pages.At(nameof(PagesAttribute.Items)), pages.Text(nameof(PagesAttribute.Items)) ?? "", method,
                ParseContext.NameOf(path.Type), ParseContext.NameOf(item),
                ItemOf(path.Type) is { } other ? $"return IPages<{ParseContext.NameOf(page)}, {ParseContext.NameOf(other)}>, or name another member" : "name a list or an array");
            return null;
        }

        return new PagePathModel(path.Access, default, PathForm.AsIs);
    }

    // The page itself when it is a sequence; else the only member that is one.
    private static string? Only(ParseContext context, AttributeArguments pages, ITypeSymbol page, ITypeSymbol item, string method)
    {
        if (IsSequenceOf(page, item))
        {
            return "";
        }

        List<ISymbol> found = [.. JsonMembers.Of(context, page).Where(member => IsSequenceOf(JsonMembers.TypeOf(member), item))];
        if (found.Count != 1)
        {
            string count = found.Count == 0 ? "no sequence" : $"{found.Count} sequences ({string.Join(", ", found.Select(member => member.Name))})";
            context.Report(Descriptors.ItemsAmbiguous, pages.At(), method, ParseContext.NameOf(page), count, ParseContext.NameOf(item), pages.ShortName);
            return null;
        }

        context.Suppressions.Add(found[0]);
        return (page.NullableAnnotation == NullableAnnotation.Annotated ? "?." : ".") + TypeNames.Escape(found[0].Name);
    }

    private static bool IsSequenceOf(ITypeSymbol type, ITypeSymbol item)
        => type.SpecialType != SpecialType.System_String && ItemOf(type) is { } found && SymbolEqualityComparer.IncludeNullability.Equals(found, item);

    /// <summary>The T of the only <c>IEnumerable&lt;T&gt;</c> that the type is, or null.</summary>
    private static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        ITypeSymbol bare = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (bare is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType;
        }

        IEnumerable<INamedTypeSymbol> candidates = bare is INamedTypeSymbol named ? [named, .. bare.AllInterfaces] : bare.AllInterfaces;
        List<INamedTypeSymbol> sequences = [.. candidates.Where(type => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)];
        return sequences.Count == 1 && bare.SpecialType != SpecialType.System_String ? sequences[0].TypeArguments[0] : null;
    }
}
