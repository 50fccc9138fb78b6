using RateGen.CompilerServices;

namespace RateGen.Paging.Resuming;

/// <summary>Where pages go on.</summary>
/// <param name="At">The page.</param>
/// <param name="Taken">How many of its items were taken already.</param>
/// <param name="IsResumed">Whether a token said so, with the page size of its time.</param>
internal readonly record struct ResumePoint(PagePosition At, int Taken, bool IsResumed = false);
