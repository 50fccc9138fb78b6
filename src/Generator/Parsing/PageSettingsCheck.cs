using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether the ends and bounds of a page style make sense.</summary>
internal static class PageSettingsCheck
{
    private const EndOn All = EndOn.TokenMissing | EndOn.TokenEmpty | EndOn.MoreFalse | EndOn.EmptyPage | EndOn.ShortPage | EndOn.TotalReached | EndOn.TokenRepeated;

    private const string End = nameof(PagesAttribute.EndOn);

    public static void Check(ParseContext context, AttributeArguments pages, PageStyleKind kind, bool hasSize, bool hasToken, string method)
    {
        EndOn ends = (EndOn)pages.Value(End, 0);
        bool isCounted = kind is PageStyleKind.Offset or PageStyleKind.Numbered;
        if (pages.IsSet(End))
        {
            if (ends == 0 || (ends & ~All) != 0)
            {
                Report("EndOn = " + (int)ends, "names no end", "name one or more values of EndOn, or leave it out");
            }
            else if (Impossible(pages, kind, ends, isCounted) is { } impossible)
            {
                Report($"EndOn.{impossible.Flag}", impossible.Problem, impossible.Cure);
            }
        }

        if (pages.Value(nameof(PagesAttribute.MaxPages), 0) < 0)
        {
            Report(nameof(PagesAttribute.MaxPages), "is negative", "write a number from 1, or leave it out", nameof(PagesAttribute.MaxPages));
        }

        if (pages.Value(nameof(PagesAttribute.EmptyTokenIsValid), false) && (!hasToken || kind == PageStyleKind.Keyset || (ends & EndOn.TokenEmpty) != 0))
        {
            bool contradicts = (ends & EndOn.TokenEmpty) != 0;
            Report("EmptyTokenIsValid", contradicts ? "contradicts EndOn.TokenEmpty" : "has no effect on pages that follow no token of the provider", contradicts ? "keep one of them" : "remove it", nameof(PagesAttribute.EmptyTokenIsValid));
        }

        if ((ends & EndOn.ShortPage) != 0 && !hasSize)
        {
            context.Report(Descriptors.ShortPageWithoutSize, pages.At(End), method);
        }

        bool endsByItself = pages.IsSet(nameof(PagesAttribute.More)) || pages.IsSet(nameof(PagesAttribute.Total)) || (ends & ~EndOn.EmptyPage) != 0;
        if ((isCounted || kind == PageStyleKind.Keyset) && !endsByItself)
        {
            context.Report(Descriptors.EndCostsARequest, pages.At(), method, pages.ShortName);
        }

        void Report(string setting, string problem, string cure, string property = End) => context.Report(Descriptors.PageSettingInvalid, pages.At(property), setting, method, problem, cure);
    }

    private static (EndOn Flag, string Problem, string Cure)? Impossible(AttributeArguments pages, PageStyleKind kind, EndOn ends, bool isCounted)
    {
        if ((ends & EndOn.MoreFalse) != 0 && !pages.IsSet(nameof(PagesAttribute.More)))
        {
            return (EndOn.MoreFalse, "needs a path that says whether there is more", "add More = \"…\"");
        }

        if ((ends & EndOn.TotalReached) != 0 && !pages.IsSet(nameof(PagesAttribute.Total)))
        {
            return (EndOn.TotalReached, "needs a path that says how many items there are", "add Total = \"…\"");
        }

        bool hasToken = kind is PageStyleKind.Cursor or PageStyleKind.Header;
        if ((ends & EndOn.TokenRepeated) != 0 && !hasToken)
        {
            return (EndOn.TokenRepeated, "never happens, because the provider names no token", "remove it");
        }

        if ((isCounted || kind == PageStyleKind.Keyset) && (ends & (EndOn.TokenMissing | EndOn.TokenEmpty)) != 0)
        {
            return ((ends & EndOn.TokenMissing) != 0 ? EndOn.TokenMissing : EndOn.TokenEmpty, "never happens, because the provider names no token", "remove it");
        }

        return null;
    }
}
