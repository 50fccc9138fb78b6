using RateGen.CompilerServices;

namespace RateGen.Paging.Resuming;

/// <summary>Reads a resume token and checks everything in it as if the provider had sent it.</summary>
internal static class ResumeReader
{
    public static ResumePoint Read<TPage, TItem>(PageSource<TPage, TItem> source, string resume)
    {
        PagesOperation<TPage, TItem> operation = source.Operation;
        ((PagePosition at, int taken, _), string? link) = source.Resume.Read(resume);
        if (link is not null)
        {
            (Uri? address, string problem) = operation.Style.IsFollowed ? source.Links.Check(link, source.Links.Base) : (null, "names an address, but its pages have none");
            at = at with { Link = address ?? throw source.Resume.Refuse(problem) };
        }

        string? wrong = true switch
        {
            _ when at.Token?.Length > PageChain.MaxTokenLength => $"names a page token of {at.Token.Length} characters",
            _ when at.Number < 0 => $"names the page {at.Number}",
            _ when at.Size > operation.MaxPageSize => $"asks for {at.Size} items a page, more than [PageSize(Max = {operation.MaxPageSize})]",
            _ when at.CarriedValues is { } values && values.Length != operation.Carried.Length => $"carries {values.Length} values, but the declaration {operation.Carried.Length}",
            _ => null,
        };
        return wrong is null ? new(at, taken, IsResumed: true) : throw source.Resume.Refuse(wrong + ". Start anew");
    }
}
