using System.Diagnostics.Tracing;

namespace RateGen.Paging;

/// <summary>The progress of pages for logs and traces: the event source <c>RateGen.Pages</c>.</summary>
/// <remarks>An <see cref="EventListener"/>, <c>dotnet-trace</c> or the event source forwarding of a logging library shows it. Nothing is computed for what nobody listens to.</remarks>
[EventSource(Name = SourceName)]
internal sealed class PageEvents : EventSource
{
    public const string SourceName = "RateGen.Pages";

    public const int PageCameId = 1;

    /// <summary>What stands for a number that the provider does not tell.</summary>
    public const long Unknown = -1;

    private PageEvents() { }

    public static PageEvents Log { get; } = new();

    [NonEvent]
    public void Came(PageProgress progress)
    {
        if (IsEnabled())
        {
            PageCame(progress.Operation, progress.Pages, progress.Items, progress.Requests, progress.Waited.TotalMilliseconds, progress.Total ?? Unknown, progress.Left ?? Unknown, progress.IsLast);
        }
    }

    /// <summary>A page came.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="pages">How many pages have come.</param>
    /// <param name="items">How many items have come.</param>
    /// <param name="requests">How many requests were sent for them, repetitions included.</param>
    /// <param name="waitedMilliseconds">How long their calls waited for permits, added up.</param>
    /// <param name="total">How many items there are by the provider's word, or -1.</param>
    /// <param name="left">How many are left by it, or -1.</param>
    /// <param name="isLast">Whether no further page follows.</param>
    [Event(PageCameId, Level = EventLevel.Informational, Message = "{0}: {1} pages with {2} items came with {3} requests and {4} ms of waiting for permits; {6} of {5} items are left.")]
    private void PageCame(string operation, int pages, long items, int requests, double waitedMilliseconds, long total, long left, bool isLast)
        => WriteEvent(PageCameId, operation, pages, items, requests, waitedMilliseconds, total, left, isLast);
}
