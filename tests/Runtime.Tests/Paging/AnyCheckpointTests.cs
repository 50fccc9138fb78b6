using CsCheck;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Jobs with a checkpoint that are left or crash anywhere: those that were left go on exactly there, crashed ones with the page that they were at.</summary>
public sealed class AnyCheckpointTests
{
    private enum End
    {
        Left, Crashed,
    }

    [Fact]
    public async Task Everything_comes_once_but_what_a_crash_took_of_its_last_page()
        => await Gen.Select(Gen.Int[0, 4].Array[1, 6], Gen.Select(Gen.Int[0, 6], Gen.Enum<End>()).Array[0, 3], Gen.Int[0, 1]).SampleAsync(RunAsync, iter: 40);

    private static async Task RunAsync(int[] sizes, (int After, End How)[] ends, int prefetch)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken(sizes));
        List<int> delivered = [];
        foreach ((int after, End how) in ends)
        {
            int saved = delivered.Count, taken = 0;
            IAsyncEnumerator<int> items = provider.Pages().With(new() { CheckpointFile = path, Prefetch = prefetch }).GetAsyncEnumerator(TestContext.Current.CancellationToken);
            bool isWhole = true;
            while (await items.MoveNextAsync())
            {
                saved = Math.Max(saved, PageStart(sizes, items.Current)); // Whoever asks for an item of a page has taken the pages before it.
                if (taken++ == after)
                {
                    isWhole = false;
                    break;
                }

                delivered.Add(items.Current);
            }

            if (isWhole)
            {
                await items.DisposeAsync();
                Assert.False(File.Exists(path));
                Assert.Equal(FakeList.Numbers(sizes.Sum()), delivered);
                return;
            }

            if (how == End.Crashed)
            {
                delivered.RemoveRange(saved, delivered.Count - saved); // Nobody disposes anything; what was taken of the page comes again.
            }
            else
            {
                await items.DisposeAsync(); // As await foreach does, for a break and for an exception.
            }
        }

        delivered.AddRange(await provider.Pages().With(new() { CheckpointFile = path }).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(FakeList.Numbers(sizes.Sum()), delivered);
        Assert.False(File.Exists(path));
    }

    /// <summary>How many items lie before the page of an item.</summary>
    private static int PageStart(int[] sizes, int item)
    {
        int start = 0;
        foreach (int size in sizes)
        {
            if (item <= start + size)
            {
                break;
            }

            start += size;
        }

        return start;
    }
}
