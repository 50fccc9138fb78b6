using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the mark of a parameter that differs from page to page.</summary>
internal static class PageParameterParser
{
    private const string Name = nameof(PageParameterAttribute.Name);

    /// <summary>What the parameter says of pages, or null after a report.</summary>
    public static PageParameterModel? Parse(ParseContext context, IParameterSymbol parameter, AttributeArguments mark, string name, bool isGet)
    {
        PageRole role = RoleOf(mark.ClassName);
        int place = mark.Value(nameof(PageParameterAttribute.In), 0);
        if (place is < 0 or > (int)TokenIn.Header)
        {
            context.Report(Descriptors.PageSettingInvalid, mark.At(nameof(PageParameterAttribute.In)), $"In = {place}", parameter.Name, "is no place", "write TokenIn.Query, TokenIn.Body or TokenIn.Header");
            return null;
        }

        if (place == (int)TokenIn.Body && isGet)
        {
            context.Report(Descriptors.PageValueInBodyOfGet, mark.At(), parameter.Name);
            return null;
        }

        return PathOf(context, parameter, mark, name, (TokenIn)place) is { } path && FormOf(context, parameter, role, (TokenIn)place) is { } form && HasDefault(context, parameter, role) && SizeIsValid(context, parameter, mark, role)
            ? new PageParameterModel(role, (TokenIn)place, path, form, MaxOf(mark))
            : null;
    }

    private static PageRole RoleOf(string className) => className switch
    {
        nameof(PageTokenAttribute) => PageRole.Token,
        nameof(PageSizeAttribute) => PageRole.Size,
        nameof(PageNumberAttribute) => PageRole.Number,
        nameof(PageOffsetAttribute) => PageRole.Offset,
        _ => throw new NotSupportedException(className), // Nothing else can derive from the base.
    };

    private static int MaxOf(AttributeArguments mark) => mark.ClassName == nameof(PageSizeAttribute) ? mark.Value(nameof(PageSizeAttribute.Max), 0) : 0;

    private static string[]? PathOf(ParseContext context, IParameterSymbol parameter, AttributeArguments mark, string name, TokenIn place)
    {
        if (!mark.IsSet(Name) && place != TokenIn.Header)
        {
            return [name];
        }

        string text = mark.IsSet(Name) ? mark.Text(Name) ?? "" : name;
        string? problem = text.Trim().Length == 0 ? "is empty" : null;
        string[] path = [text];
        if (problem is null && place == TokenIn.Header && HeaderNames.Problem(text) is { } wrong)
        {
            problem = $"is no header name, because {wrong}";
        }
        else if (problem is null && place == TokenIn.Body)
        {
            (List<string>? names, int position, string why) = BodyPathParser.Parse(text);
            problem = names is null ? $"is not understood at position {position}, because {why}" : null;
            path = names?.ToArray() ?? [];
        }

        if (problem is null)
        {
            return path;
        }

        context.Report(Descriptors.PageSettingInvalid, mark.IsSet(Name) ? mark.At(Name) : Place.Of(parameter), $"Name = \"{HeaderNames.Printable(text)}\"", parameter.Name, problem, "write the name as the provider documents it");
        return null;
    }

    private static PathForm? FormOf(ParseContext context, IParameterSymbol parameter, PageRole role, TokenIn place)
    {
        ITypeSymbol type = PagePathParser.Bare(parameter.Type);
        if (type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        PathForm? form = role switch
        {
            PageRole.Size => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Byte or SpecialType.System_SByte ? PathForm.AsIs : null,
            PageRole.Number or PageRole.Offset => PagePathParser.IsNumber(type) && type.SpecialType != SpecialType.System_UInt64 ? PathForm.AsIs : null,
            _ when type.SpecialType == SpecialType.System_String => PathForm.AsIs,
            _ when PagePathParser.IsJsonElement(type) || PagePathParser.IsNumber(type) => place == TokenIn.Body ? PathForm.Raw : PathForm.Text,
            _ => PagePathParser.IsGuid(type) ? PathForm.Text : null,
        };
        if (form is null)
        {
            if (role == PageRole.Token)
            {
                context.Report(Descriptors.PageTokenNotText, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.Type), "a page token is a string, a whole number, a Guid or a JsonElement: make it a string?");
            }
            else
            {
                context.Report(Descriptors.PageParameterType, Place.Of(parameter), parameter.Name, $"Page{role}", ParseContext.NameOf(parameter.Type));
            }
        }

        return form;
    }

    private static bool HasDefault(ParseContext context, IParameterSymbol parameter, PageRole role)
    {
        if (role != PageRole.Token || context.HasDefault(parameter))
        {
            return true;
        }

        context.Report(Descriptors.PageTokenWithoutDefault, Place.Of(parameter), parameter.Name);
        return false;
    }

    private static bool SizeIsValid(ParseContext context, IParameterSymbol parameter, AttributeArguments mark, PageRole role)
    {
        int max = MaxOf(mark);
        if (role == PageRole.Size && mark.IsSet(nameof(PageSizeAttribute.Max)) && max < 1)
        {
            context.Report(Descriptors.PageSettingInvalid, mark.At(nameof(PageSizeAttribute.Max)), $"Max = {max}", parameter.Name, "allows no item", "write the largest size that the provider accepts, or leave it out");
            return false;
        }

        if (max > 0 && context.HasDefault(parameter) && parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is { } value
            && Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) > max)
        {
            context.Report(Descriptors.PageSizeAboveMax, Place.Of(parameter), parameter.Name, value, max);
        }

        return true;
    }
}
