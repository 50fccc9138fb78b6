using System.Text.Json;
using CsCheck;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Fan-outs of any keys, with pages fetched ahead or at the same time, and failures at random requests: every key whole, once, in its order.</summary>
public sealed class AnyFanOutTests
{
    private static readonly PeopleClient s_api = new(null, new());

    private static readonly Gen<Plan> s_plans =
        from keys in Gen.Int[0, 3].Array[1, 6].Array[1, 6]
        from concurrent in Gen.Int[1, 6]
        from ahead in Gen.Int[0, 3]
        from fails in Gen.Int[0, 30].HashSet[0, 4]
        from yields in Gen.Int[0, 2]
        select new Plan(keys, concurrent, ahead, fails, yields);

    [Fact]
    public async Task Every_key_comes_whole_once_and_in_its_order()
        => await s_plans.SampleAsync(RunAsync, iter: 500, print: static plan => JsonSerializer.Serialize(plan));

    private static async Task RunAsync(Plan plan)
    {
        int asked = 0;
        FakeProvider[] providers = [.. plan.Keys.Select(sizes => Provider(plan, sizes, () => Interlocked.Increment(ref asked) - 1))];
        List<int>[] seen = [.. plan.Keys.Select(static _ => new List<int>())];
        Dictionary<int, string?> open = Enumerable.Range(0, plan.Keys.Length).ToDictionary(static key => key, static _ => (string?)null);
        for (int round = 0; open.Count > 0; round++)
        {
            Assert.True(round < 10, "It does not come to an end.");
            int[] keys = [.. open.Keys];
            try
            {
                await foreach ((int key, int item) in s_api.FanOut(keys, key => Pages(plan, providers[key], open[key]), plan.Concurrent))
                {
                    seen[key].Add(item);
                }

                open.Clear();
            }
            catch (FanOutException<int> exception)
            {
                Assert.Equal(keys.Length, exception.Begun);
                open = exception.Failures.ToDictionary(static failure => failure.Key, static failure => failure.Resume);
            }
        }

        Assert.All(Enumerable.Range(0, seen.Length), key => Assert.Equal(FakeList.Numbers(plan.Keys[key].Sum()), seen[key]));
        Assert.All(providers, provider => Assert.InRange(provider.MostUnderWay, 1, Math.Max(1, plan.Ahead)));
    }

    // Counted pages are fetched at the same time, others at most one ahead.
    private static IPages<FakePage, int> Pages(Plan plan, FakeProvider provider, string? resume)
    {
        IPages<FakePage, int> pages = plan.Ahead > 1
            ? provider.Pages(new() { Size = 2 }).With(new() { Parallel = plan.Ahead })
            : provider.Pages().With(new() { Prefetch = plan.Ahead });
        return resume is null ? pages : pages.From(resume);
    }

    private static FakeProvider Provider(Plan plan, int[] sizes, Func<int> ask)
    {
        Func<PagePosition, FakePage> list = plan.Ahead > 1 ? FakeList.ByNumber(sizes.Sum()) : FakeList.ByToken(sizes);
        return new(plan.Ahead > 1 ? FakeList.Numbered : FakeList.Cursor, async (at, _, token) =>
        {
            int request = ask();
            for (int i = 0; i < plan.Yields; i++)
            {
                await Task.Yield();
            }

            token.ThrowIfCancellationRequested();
            return plan.Fails.Contains(request) ? throw new HttpRequestException("Down.") : list(at);
        }) { SaysTotal = plan.Ahead > 1 };
    }

    private sealed record Plan(int[][] Keys, int Concurrent, int Ahead, HashSet<int> Fails, int Yields);
}
