using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="PagesAttribute.Carry"/>: <c>pit_id > pit.id, other > x</c>.</summary>
internal static class CarryParser
{
    private const string Property = nameof(PagesAttribute.Carry);

    public static List<CarryModel> Parse(ParseContext context, AttributeArguments pages, ITypeSymbol page, PageParameterModel? token, string method)
    {
        List<CarryModel> carry = [];
        if (!pages.IsSet(Property))
        {
            return carry;
        }

        if (token is null)
        {
            Report("carries values where the page token travels, but there is none", "remove it, or use a style with a [PageToken]");
            return carry;
        }

        foreach (string pair in (pages.Text(Property) ?? "").Split(','))
        {
            string[] sides = pair.Split('>');
            if (sides.Length != 2 || sides[0].Trim().Length == 0 || sides[1].Trim().Length == 0)
            {
                Report($"is not understood at \"{pair.Trim()}\"", "write \"path in the page > name in the request\", several separated by commas");
                continue;
            }

            (List<string>? to, int position, string problem) = token.In == TokenIn.Body ? BodyPathParser.Parse(sides[1].Trim()) : ([sides[1].Trim()], 0, "");
            if (to is null)
            {
                Report($"is not understood at \"{sides[1].Trim()}\", position {position}, because {problem}", "write names separated by dots");
                continue;
            }

            if (token.In == TokenIn.Header && HeaderNames.Problem(to[0]) is { } wrong)
            {
                Report($"names the header \"{HeaderNames.Printable(to[0])}\", but {wrong}", "name a header");
                continue;
            }

            if (PagePathParser.Token(context, pages, Property, page, Descriptors.PagePathUnknown, method, isRaw: false, sides[0].Trim()) is { } from)
            {
                carry.Add(new CarryModel(from, to));
            }
        }

        return carry;

        void Report(string problem, string cure) => context.Report(Descriptors.PageSettingInvalid, pages.At(Property), Property, method, problem, cure);
    }
}
