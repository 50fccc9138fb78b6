using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>What follows a page: another one, an end, or neither.</summary>
internal readonly record struct PageStep
{
    /// <summary>The next page, or null.</summary>
    public PagePosition? Position { get; private init; }

    /// <summary>An address that the page names, before it is checked; null when it names none.</summary>
    public string? Link { get; private init; }

    /// <summary>In which way there is no next page.</summary>
    public EndOn End { get; private init; }

    /// <summary>Why nobody can tell, as the end of "the page …"; null when one can.</summary>
    public string? Problem { get; private init; }

    public static PageStep To(PagePosition position) => new() { Position = position };

    public static PageStep Follow(string link) => new() { Link = link };

    public static PageStep Ended(EndOn how) => new() { End = how };

    public static PageStep Wrong(string problem) => new() { Problem = problem };
}
