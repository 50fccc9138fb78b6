using System.Text.Json;
using CsCheck;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>
/// Whatever the style, the pages, the failures, the cancellations and the places to leave and to resume at: everything comes exactly once, in order, with
/// the fewest requests that are possible, and one that is left early has sent no request but those that are declared to be sent ahead.
/// </summary>
public sealed class AnyPagesTests
{
    private const int Cases = 4_000;
    private const int Patience = 60;

    private static readonly Gen<Plan> s_plans =
        from sizes in Gen.Int[0, 4].Array[1, 10]
        from style in Gen.Enum<Style>()
        from size in Gen.Int[1, 5]
        from prefetch in Gen.Int[0, 1]
        from parallel in Gen.Int[1, 4]
        from fails in Gen.Int[0, 25].HashSet[0, 4]
        from cancels in Gen.Int[0, 25].HashSet[0, 3]
        from leaves in Gen.Int[0, 12].HashSet[0, 3]
        from stops in Gen.Int[0, 8].Array[0, 4]
        from yields in Gen.Int[0, 3]
        select new Plan(sizes, style, size, prefetch, style is Style.Offset or Style.Number ? parallel : 1, fails, cancels, leaves, stops, yields);

    private enum Style
    {
        Cursor, Offset, Number, Keyset, Url, Link, Header,
    }

    [Fact]
    public async Task Everything_comes_once_in_order_with_no_request_too_many()
        => await s_plans.SampleAsync(static plan => new Job(plan).RunAsync(), iter: Cases, print: static plan => JsonSerializer.Serialize(plan));

    /// <param name="Sizes">How many items each page has, or all of them together where the provider cuts pages by a size.</param>
    /// <param name="Style">How the pages chain.</param>
    /// <param name="Size">The size by which such a provider cuts.</param>
    /// <param name="Prefetch">How many pages are fetched ahead.</param>
    /// <param name="Parallel">How many are fetched at the same time.</param>
    /// <param name="Fails">The requests that fail, counted over all rounds.</param>
    /// <param name="Cancels">The requests during which the caller cancels.</param>
    /// <param name="Leaves">The pages after which the caller cancels.</param>
    /// <param name="Stops">After how many items the caller leaves each round.</param>
    /// <param name="Yields">How long an answer takes; 0 answers at once.</param>
    private sealed record Plan(
        int[] Sizes, Style Style, int Size, int Prefetch, int Parallel, HashSet<int> Fails, HashSet<int> Cancels, HashSet<int> Leaves, int[] Stops, int Yields)
    {
        public int Count => Sizes.Sum();

        public int Pages => Style is Style.Offset or Style.Number or Style.Keyset ? Math.Max(1, (Count + Size - 1) / Size) : Sizes.Length;

        public int Ahead => Parallel > 1 ? Parallel : Prefetch;
    }

    /// <summary>One list, read in as many rounds as it takes.</summary>
    private sealed class Job
    {
        private readonly Plan _plan;
        private readonly FakeProvider _provider;
        private readonly List<int> _delivered = [];
        private readonly HashSet<int> _leaves;
        private CancellationTokenSource _cancellation = new();
        private int _asked, _pages, _again;
        private string? _resume;

        public Job(Plan plan)
        {
            _plan = plan;
            _leaves = [.. plan.Leaves]; // A plan that fails is printed as it was.
            (PageStyle<FakePage, int> style, Func<PagePosition, FakePage> list) = plan.Style switch
            {
                Style.Cursor => (FakeList.Cursor, FakeList.ByToken(plan.Sizes)),
                Style.Offset => (FakeList.Offset, FakeList.ByOffset(plan.Count)),
                Style.Number => (FakeList.Numbered, FakeList.ByNumber(plan.Count)),
                Style.Keyset => (FakeList.Keyset, FakeList.ByKey(plan.Count, plan.Size)),
                Style.Url => (FakeList.Url, FakeList.ByLink(plan.Sizes)),
                Style.Link => (FakeList.Link, FakeList.ByLink(plan.Sizes)),
                _ => (FakeList.Header, FakeList.ByToken(plan.Sizes)),
            };
            _provider = new(style, (at, _, token) => AnswerAsync(list, at, token))
            {
                SaysMore = plan.Style == Style.Keyset,
                SaysTotal = plan.Style is Style.Offset or Style.Number,
                Headers = FakeList.Headers,
            };
        }

        public async Task RunAsync()
        {
            bool isWhole;
            int round = 0;
            do
            {
                Assert.True(round < Patience, "It does not come to an end.");
                (int askedBefore, int pagesBefore) = (_asked, _pages);
                (isWhole, bool isBroken) = await RoundAsync(round < _plan.Stops.Length ? _plan.Stops[round] : int.MaxValue);

                // What was delivered was asked for; what broke was asked for and is asked for again; and what lies ahead of where it was left.
                Assert.InRange(_asked - askedBefore, _pages - pagesBefore, _pages - pagesBefore + (isBroken ? 1 : 0) + (isWhole ? 0 : _plan.Ahead));
                round++;
            }
            while (!isWhole);

            Assert.Equal(FakeList.Numbers(_plan.Count), _delivered);
            Assert.Equal(_plan.Pages + _again, _pages); // Only a page that was left in its middle comes again, for its rest.
            _cancellation.Dispose();
        }

        private async Task<(bool IsWhole, bool IsBroken)> RoundAsync(int left)
        {
            IPages<FakePage, int> pages = _provider.Pages(_plan.Style is Style.Offset or Style.Number ? new() { Size = _plan.Size } : default)
                .With(new() { Prefetch = _plan.Prefetch, Parallel = _plan.Parallel });
            pages = _resume is null ? pages : pages.From(_resume);
            try
            {
                await foreach (Page<FakePage, int> page in pages.ByPage().WithCancellation(_cancellation.Token))
                {
                    int taken = Math.Min(left, page.Items.Count);
                    _delivered.AddRange(page.Items.Take(taken));
                    left -= taken;
                    _resume = page.ResumeAt(taken);
                    if (_leaves.Remove(_pages++))
                    {
                        await _cancellation.CancelAsync();
                    }

                    if (left == 0 && _resume is not null)
                    {
                        _again += taken < page.Items.Count ? 1 : 0;
                        return (false, false);
                    }
                }

                return (true, false);
            }
            catch (PagingException exception)
            {
                _resume = exception.Resume;
            }
            catch (OperationCanceledException cancelled)
            {
                Assert.Equal(_cancellation.Token, cancelled.CancellationToken);
                _cancellation.Dispose(); // Goes on behind the last page that was taken.
                _cancellation = new();
            }

            return (false, true);
        }

        private async Task<FakePage> AnswerAsync(Func<PagePosition, FakePage> list, PagePosition at, CancellationToken cancellationToken)
        {
            int request = Interlocked.Increment(ref _asked) - 1;
            for (int i = 0; i < _plan.Yields; i++)
            {
                await Task.Yield();
            }

            if (_plan.Cancels.Contains(request))
            {
                await _cancellation.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
            return _plan.Fails.Contains(request) ? throw new HttpRequestException("Down.") : list(at);
        }
    }
}
