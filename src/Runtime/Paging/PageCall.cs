using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>A page on its way.</summary>
/// <param name="at">Where it lies.</param>
/// <param name="budget">What the whole enumeration may send.</param>
internal sealed class PageCall<TPage>(PagePosition at, RequestBudget budget) : PageMeter(budget)
{
    /// <summary>Where it lies; what was guessed of the pages before it is put right when they have come.</summary>
    public PagePosition At { get; set; } = at;

    public Task<PageAnswer<TPage>> Answer { get; set; } = null!;
}
