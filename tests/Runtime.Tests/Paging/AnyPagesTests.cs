using CsCheck;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Whatever the pages, the failures, the cancellations and the places to resume at: everything comes exactly once, in order, with no request too many.</summary>
public sealed class AnyPagesTests
{
    private const int Cases = 4_000;

    private static readonly Gen<Plan> s_plans =
        from sizes in Gen.Int[0, 4].Array[1, 10]
        from style in Gen.Int[0, 3]
        from size in Gen.Int[1, 5]
        from prefetch in Gen.Int[0, 1]
        from parallel in Gen.Int[1, 4]
        from fails in Gen.Int[0, 25].HashSet[0, 4]
        from cancels in Gen.Int[0, 25].HashSet[0, 3]
        from stops in Gen.Int[0, 8].Array[0, 4]
        from yields in Gen.Int[0, 3]
        select new Plan(sizes, style, size, prefetch, style is 1 or 2 ? parallel : 1, fails, cancels, stops, yields);

    [Fact]
    public async Task Everything_comes_once_in_order()
        => await s_plans.SampleAsync(RunAsync, iter: Cases);

    private static async Task RunAsync(Plan plan)
    {
        int count = plan.Sizes.Sum();
        int asked = 0;
        CancellationTokenSource cancellation = new();
        Func<PagePosition, FakePage> list = plan.Style switch
        {
            0 => FakeList.ByToken(plan.Sizes),
            1 => FakeList.ByOffset(count),
            2 => FakeList.ByNumber(count),
            _ => FakeList.ByKey(count, plan.Size),
        };
        FakeProvider provider = new(plan.Style switch { 0 => FakeList.Cursor, 1 => FakeList.Offset, 2 => FakeList.Numbered, _ => FakeList.Keyset }, async (at, index, token) =>
        {
            int request = Interlocked.Increment(ref asked) - 1;
            for (int i = 0; i < plan.Yields; i++)
            {
                await Task.Yield();
            }

            if (plan.Cancels.Contains(request))
            {
                await cancellation.CancelAsync();
            }

            token.ThrowIfCancellationRequested();
            return plan.Fails.Contains(request) ? throw new HttpRequestException("Down.") : list(at);
        }) { SaysMore = plan.Style == 3, SaysTotal = plan.Style is 1 or 2 };

        List<int> delivered = [];
        string? resume = null;
        int broken = 0;
        for (int round = 0; ; round++)
        {
            Assert.True(round < 50, "It does not come to an end.");
            IPages<FakePage, int> pages = provider.Pages(plan.Style is 1 or 2 ? new() { Size = plan.Size } : default).With(new() { Prefetch = plan.Prefetch, Parallel = plan.Parallel });
            pages = resume is null ? pages : pages.From(resume);
            bool isLeft = false;
            try
            {
                int left = round < plan.Stops.Length ? plan.Stops[round] : int.MaxValue;
                await foreach (Page<FakePage, int> page in pages.ByPage().WithCancellation(cancellation.Token))
                {
                    int taken = Math.Min(left, page.Items.Count);
                    delivered.AddRange(page.Items.Take(taken));
                    left -= taken;
                    resume = page.ResumeAt(taken);
                    if (left == 0 && resume is not null)
                    {
                        isLeft = true;
                        break;
                    }
                }
            }
            catch (PagingException exception)
            {
                broken++;
                isLeft = true;
                resume = exception.Resume;
            }
            catch (OperationCanceledException)
            {
                broken++;
                isLeft = true; // Goes on behind the last page that was taken.
                cancellation.Dispose();
                cancellation = new();
            }

            if (!isLeft)
            {
                break;
            }
        }

        Assert.Equal(FakeList.Numbers(count), delivered);
        if (plan is { Prefetch: 0, Parallel: 1 } && plan.Stops.Length == 0)
        {
            Assert.Equal(Minimum(plan, count) + broken, asked);
        }
    }

    private static int Minimum(Plan plan, int count) => plan.Style switch
    {
        0 => plan.Sizes.Length,
        _ => Math.Max(1, (count + plan.Size - 1) / plan.Size),
    };

    private sealed record Plan(int[] Sizes, int Style, int Size, int Prefetch, int Parallel, HashSet<int> Fails, HashSet<int> Cancels, int[] Stops, int Yields);
}
