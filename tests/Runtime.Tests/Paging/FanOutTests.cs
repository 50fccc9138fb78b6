using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

public sealed class FanOutTests
{
    private static readonly PeopleClient s_api = new(null, new());

    [Fact]
    public async Task Every_key_comes_whole_and_in_its_order()
    {
        Dictionary<string, List<int>> seen = [];
        string[] keys = ["a", "b", "c", "d", "e"];
        await foreach ((string key, int item) in s_api.FanOut(keys, key => Provider(3 + key[0] - 'a', slow: true).Pages(), 2))
        {
            (seen.TryGetValue(key, out List<int>? items) ? items : seen[key] = []).Add(item);
        }

        Assert.Equal(keys, seen.Keys.Order(StringComparer.Ordinal));
        Assert.All(seen, pair => Assert.Equal(FakeList.Numbers(2 * (3 + pair.Key[0] - 'a')), pair.Value));
    }

    [Fact]
    public async Task No_more_keys_are_read_at_once_than_allowed_and_keys_are_taken_when_their_turn_comes()
    {
        int open = 0, most = 0, taken = 0;
        IEnumerable<int> Keys()
        {
            for (int key = 0; key < 20; key++)
            {
                taken++;
                yield return key;
            }
        }

        await foreach ((int _, Page<FakePage, int> page) in s_api.FanOut(Keys(), _ => new FakeProvider(FakeList.Cursor, async (at, index, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Yield();
            Interlocked.Decrement(ref open);
            return FakeList.ByToken([1, 1])(at);
        }).Pages(), 3).ByPage())
        {
            Assert.InRange(taken, 1, 20);
            Assert.NotNull(page);
        }

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task Keys_take_turns()
    {
        List<string> order = [];
        await foreach ((string key, Page<FakePage, int> _) in s_api.FanOut(["a", "b", "c"], static _ => Provider(4).Pages()).ByPage())
        {
            order.Add(key);
        }

        // Whoever was served goes to the end: nobody is two pages ahead of another.
        Assert.Equal(["a", "b", "c", "a", "b", "c", "a", "b", "c", "a", "b", "c"], order);
    }

    [Fact]
    public async Task A_failing_key_loses_nothing_of_the_others_and_keeps_where_it_was()
    {
        Func<PagePosition, FakePage> list = FakeList.ByToken([2, 2]);
        List<(string, int)> seen = [];
        FanOutException<string> exception = await Assert.ThrowsAsync<FanOutException<string>>(async () =>
        {
            await foreach ((string Key, int Item) pair in s_api.FanOut(["a", "bad", "c"], key => new FakeProvider(FakeList.Cursor, at
                => key == "bad" && at.Token == "t1" ? throw new HttpRequestException("Down.") : list(at)).Pages()))
            {
                seen.Add(pair);
            }
        });
        Assert.Equal(10, seen.Count);
        FanOutFailure<string> failure = Assert.Single(exception.Failures);
        Assert.Equal(("bad", 3), (failure.Key, exception.Begun));
        Assert.Equal([3, 4], await new FakeProvider(FakeList.Cursor, list).Pages().From(failure.Resume!).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_used_up_quota_begins_no_further_key()
    {
        int begun = 0;
        FanOutException<int> exception = await Assert.ThrowsAsync<FanOutException<int>>(async () =>
        {
            await foreach ((int, int) _ in s_api.FanOut(Enumerable.Range(0, 5000), _ =>
            {
                begun++;
                return new FakeProvider(FakeList.Cursor, static _ => throw new InsufficientBalanceException("No balance.")).Pages();
            }, 4))
            {
            }
        });
        Assert.Equal((4, 4), (begun, exception.Begun));
        Assert.Contains("No further one was begun", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_whose_pages_cannot_be_made_fails_alone()
    {
        List<int> seen = [];
        FanOutException<int> exception = await Assert.ThrowsAsync<FanOutException<int>>(async () =>
        {
            await foreach ((int key, int _) in s_api.FanOut([1, 2], key => key == 1 ? throw new FormatException("No such key.") : Provider(1).Pages()))
            {
                seen.Add(key);
            }
        });
        Assert.Equal([2, 2], seen);
        Assert.Null(Assert.Single(exception.Failures).Resume);
    }

    [Fact]
    public async Task Leaving_cancels_what_is_under_way_and_asks_for_nothing_more()
    {
        int cancelled = 0;
        List<FakeProvider> providers = [];
        await foreach ((int, int) _ in s_api.FanOut(Enumerable.Range(0, 10), key =>
        {
            FakeProvider provider = new(FakeList.Cursor, async (at, index, token) =>
            {
                if (key == 0)
                {
                    return new([1], "t1");
                }

                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref cancelled);
                    throw;
                }

                return new([1]);
            });
            providers.Add(provider);
            return provider.Pages();
        }, 3))
        {
            break;
        }

        Assert.Equal(2, cancelled);
        Assert.Equal([1, 1, 1], providers.Select(static provider => provider.Asked.Count));
    }

    [Fact]
    public async Task Cancellation_is_no_failure_of_a_key()
    {
        using CancellationTokenSource cancellation = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach ((int, int) _ in s_api.FanOut([1, 2], static _ => Provider(5, slow: true).Pages()).WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
    }

    private static FakeProvider Provider(int pages, bool slow = false)
    {
        Func<PagePosition, FakePage> list = FakeList.ByToken([.. Enumerable.Repeat(2, pages)]);
        return new(FakeList.Cursor, async (at, _, token) =>
        {
            if (slow)
            {
                await Task.Yield();
            }

            token.ThrowIfCancellationRequested();
            return list(at);
        });
    }
}
