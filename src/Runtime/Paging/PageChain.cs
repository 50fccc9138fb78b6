using RateGen.CompilerServices;
using RateGen.Paging.Links;

namespace RateGen.Paging;

/// <summary>What follows a page, by the style and the ends that are declared.</summary>
internal static class PageChain
{
    /// <summary>Longer ones are no tokens.</summary>
    public const int MaxTokenLength = 64 * 1024;

    /// <summary>The next page; null at an end that is declared. Otherwise why there is neither, as the end of "the page …".</summary>
    public static (PagePosition? Next, string? Problem) Next<TPage, TItem>(PageSource<TPage, TItem> source, in PageContent<TPage, TItem> page, long? total)
    {
        PagesOperation<TPage, TItem> operation = source.Operation;
        EndOn ends = operation.Ends;
        bool? more = operation.More?.Invoke(page.Body);
        if (more == false && (ends & EndOn.MoreFalse) != 0)
        {
            return default;
        }

        bool isCounted = (ends & EndOn.TotalReached) != 0 && total is not null;
        long? reached = isCounted ? operation.Style.Reached(page) : null;
        if (reached >= total)
        {
            return reached == total ? default : (null, $"is the end by its total of {total}, but {reached} items have come");
        }

        // What says that there is more outweighs a page that merely looks like the last.
        bool isPromised = more == true || reached < total;
        if (!isPromised && IsLast(page, ends))
        {
            return default;
        }

        PageStep step = operation.Style.Next(page);
        if (step is { Position.Token: "" } && !operation.EmptyTokenIsValid)
        {
            step = PageStep.Ended(EndOn.TokenEmpty);
        }

        if (step.Position?.Token is { } token && token == page.At.Token && (ends & EndOn.TokenRepeated) != 0)
        {
            step = PageStep.Ended(EndOn.TokenRepeated);
        }

        if (step.Problem is not null)
        {
            return (null, step.Problem);
        }

        if (step.End != 0)
        {
            return (ends & step.End) != 0 && !isPromised ? default : (null, Unfinished(step.End, more, reached, total));
        }

        if (isPromised && page.Items.Count == 0 && reached < total)
        {
            return (null, $"is empty, although only {reached} of {total} items have come");
        }

        return Checked(source, page, step);
    }

    private static bool IsLast<TPage, TItem>(in PageContent<TPage, TItem> page, EndOn ends)
        => ((ends & EndOn.EmptyPage) != 0 && page.Items.Count == 0) || ((ends & EndOn.ShortPage) != 0 && page.At.Size is { } size && page.Items.Count < size);

    private static string Unfinished(EndOn how, bool? more, long? reached, long? total)
    {
        string what = how switch
        {
            EndOn.TokenMissing => "names no next page",
            EndOn.TokenEmpty => "names an empty next token",
            EndOn.TokenRepeated => "names its own token as the next one",
            _ => "is empty",
        };
        return more == true ? $"{what}, although it says that there is more"
            : reached < total ? $"{what}, although only {reached} of {total} items have come"
            : $"{what}, which is no end by the declaration; add EndOn.{how} if it is one";
    }

    private static (PagePosition? Next, string? Problem) Checked<TPage, TItem>(PageSource<TPage, TItem> source, in PageContent<TPage, TItem> page, in PageStep step)
    {
        PagePosition next;
        if (step.Link is { } link)
        {
            (Uri? address, string problem) = source.Links.Check(link, page.Address ?? source.Links.Base);
            if (address is null)
            {
                return (null, problem);
            }

            next = page.At with { Link = address };
        }
        else
        {
            next = step.Position!.Value;
        }

        if (next.Token?.Length > MaxTokenLength)
        {
            return (null, $"names a next token of {next.Token.Length} characters, longer than the {MaxTokenLength} that are sent");
        }

        Func<TPage, string?>[] carried = source.Operation.Carried;
        string?[]? values = carried.Length == 0 ? null : new string?[carried.Length];
        for (int i = 0; i < carried.Length; i++)
        {
            // What a page leaves out stays what it was.
            values![i] = carried[i](page.Body) ?? page.At.Carried(i);
        }

        return (next with { CarriedValues = values, Seen = page.At.Seen + page.Items.Count }, null);
    }
}
