using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>A page on its way.</summary>
/// <param name="at">Where it lies.</param>
/// <param name="budget">What the whole enumeration may send.</param>
internal sealed class PageCall<TPage>(PagePosition at, RequestBudget budget) : PageMeter(budget)
{
    /// <summary>Where it lies; what was guessed of the pages before it is put right when they have come.</summary>
    public PagePosition At { get; set; } = at;

    /// <summary>What comes of it.</summary>
    public Task<PageAnswer<TPage>> Answer { get; set; } = null!;

    /// <summary>Waits for what comes, once: headers and all are not kept as long as the page is.</summary>
    public Task<PageAnswer<TPage>> TakeAnswer()
    {
        Task<PageAnswer<TPage>> answer = Answer;
        Answer = null!;
        return answer;
    }
}
