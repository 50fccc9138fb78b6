using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the paths of a page style, and whether what they lead to can be what it should be.</summary>
internal static class PagePathParser
{
    /// <summary>A text or a number that names the next page.</summary>
    public static PagePathModel? Token(ParseContext context, AttributeArguments pages, string property, ITypeSymbol root, DiagnosticDescriptor unknown, string method, bool isRaw, string? value = null)
    {
        if (PathReader.Read(context, pages, property, root, unknown, method, atRunTime: true, value) is not { } path)
        {
            return null;
        }

        ITypeSymbol type = Bare(path.Type);
        PathForm? form = path.Rest.Count > 0 || IsJsonElement(type) || IsNumber(type) ? isRaw ? PathForm.Raw : PathForm.Text
            : type.SpecialType == SpecialType.System_String ? isRaw ? PathForm.Raw : PathForm.AsIs
            : IsGuid(type) ? PathForm.Text
            : null;
        if (property == nameof(CursorPagesAttribute.Next) && IsAlwaysThere(path) && !pages.IsSet(nameof(PagesAttribute.More)) && !pages.IsSet(nameof(PagesAttribute.Total)) && !pages.IsSet(nameof(PagesAttribute.EndOn)))
        {
            context.Report(Descriptors.TokenCannotEnd, pages.At(property), property, pages.Text(property) ?? "", method, ParseContext.NameOf(path.Type));
            return null;
        }

        return Model(context, pages, property, path, form, method, "a page token is a text, a whole number, a Guid or a JsonElement", value);
    }

    /// <summary>The address of the next page.</summary>
    public static PagePathModel? Address(ParseContext context, AttributeArguments pages, string property, ITypeSymbol root, string method)
    {
        if (PathReader.Read(context, pages, property, root, Descriptors.NextUnknown, method, atRunTime: true) is not { } path)
        {
            return null;
        }

        ITypeSymbol type = Bare(path.Type);
        PathForm? form = path.Rest.Count > 0 || IsJsonElement(type) ? PathForm.Text
            : type.SpecialType == SpecialType.System_String ? PathForm.AsIs
            : type.Name == nameof(Uri) && type.IsIn("System") ? PathForm.Address
            : null;
        return Model(context, pages, property, path, form, method, "an address is a text or a Uri");
    }

    /// <summary>A boolean; null when the property is not set or after a report.</summary>
    public static PagePathModel? Flag(ParseContext context, AttributeArguments pages, string property, ITypeSymbol root, string method)
        => Optional(context, pages, property, root, method, PathForm.Flag, static type => type.SpecialType == SpecialType.System_Boolean, "it should be true or false");

    /// <summary>A whole number; null when the property is not set or after a report.</summary>
    public static PagePathModel? Number(ParseContext context, AttributeArguments pages, string property, ITypeSymbol root, string method)
        => Optional(context, pages, property, root, method, PathForm.Number, static type => IsNumber(type) && type.SpecialType != SpecialType.System_UInt64, "it should be a whole number");

    /// <summary>The type without the nullability around it.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    public static bool IsGuid(ITypeSymbol type) => type.Name == nameof(Guid) && type.IsIn("System");

    public static bool IsJsonElement(ITypeSymbol type) => type.Name == "JsonElement" && type.IsIn(KnownNames.Json);

    private static bool IsAlwaysThere(JsonPath path)
        => path.Rest.Count == 0 && path.Type.IsValueType && path.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && !IsJsonElement(path.Type) && !path.Access.Contains("?.");

    private static PagePathModel? Optional(
        ParseContext context, AttributeArguments pages, string property, ITypeSymbol root, string method, PathForm form, Func<ITypeSymbol, bool> isServed, string expected)
    {
        if (!pages.IsSet(property) || PathReader.Read(context, pages, property, root, Descriptors.PagePathUnknown, method, atRunTime: true) is not { } path)
        {
            return null;
        }

        ITypeSymbol type = Bare(path.Type);
        return Model(context, pages, property, path, path.Rest.Count > 0 || IsJsonElement(type) ? form : isServed(type) ? PathForm.AsIs : null, method, expected);
    }

    private static PagePathModel? Model(
        ParseContext context, AttributeArguments pages, string property, JsonPath path, PathForm? form, string method, string expected, string? value = null)
    {
        if (form is null)
        {
            DiagnosticDescriptor descriptor = property == nameof(CursorPagesAttribute.Next) ? Descriptors.NextNotText : Descriptors.PagePathType;
            context.Report(descriptor, pages.At(property), value ?? pages.Text(property) ?? "", method, ParseContext.NameOf(path.Type), expected, property);
            return null;
        }

        return new PagePathModel(path.Access, path.Rest.ToArray(), form.Value);
    }
}
