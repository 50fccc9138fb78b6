using CsCheck;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>The times at which slots are free again, against a sorted list, with pushes in and out of order.</summary>
public sealed class ReleaseTimesTests
{
    private enum Step
    {
        Push,
        PushOutOfOrder,
        Pop,
        Delay,
        Trim,
    }

    [Fact]
    public void Times_come_back_in_order_whatever_order_they_came_in()
        => Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 20]).Array[0, 200].Sample(static steps =>
        {
            ReleaseTimes times = new();
            List<long> expected = [];
            long clock = 0, popped = 0;
            foreach ((Step step, int by) in steps)
            {
                switch (step)
                {
                    case Step.Push:
                        clock += by;
                        times.Push(clock);
                        expected.Add(clock);
                        break;
                    case Step.PushOutOfOrder:
                        times.Push(clock - by);
                        expected.Add(clock - by);
                        break;
                    case Step.Pop:
                        expected.Sort();
                        long now = expected.Count == 0 ? clock : expected[Math.Min(by, expected.Count - 1)];
                        popped = expected.Count == 0 ? popped : expected.FindLast(time => time <= now);
                        expected.RemoveAll(time => time <= now);
                        times.PopUntil(now);
                        break;
                    case Step.Delay:
                        clock += by;
                        expected = [.. expected.Select(time => time + by)];
                        times.Delay(by);
                        break;
                    default:
                        times.Trim();
                        break;
                }

                Assert.Equal(expected.Count, times.Count);
                Assert.Equal(expected.Order(), times.ToArray().Order());
                if (expected.Count > 0)
                {
                    Assert.Equal(expected.Min(), times.Min);
                }

                Assert.Equal(popped, times.LastPopped);
            }
        });

    /// <summary>Whatever comes in between and in whatever order: so many within the span, and not more.</summary>
    [Fact]
    public void No_more_than_allowed_are_free_within_a_span()
        => Gen.Select(Gen.Int[1, 8], Gen.Select(Gen.Int[-20, 20], Gen.Int[0, 10]).Array[1, 60]).Sample(static (together, steps) =>
        {
            const int Span = 12;
            ReleaseTimes times = new();
            long clock = 0;
            foreach ((int late, int by) in steps)
            {
                clock += by;
                times.Push(clock + late, together, Span);
            }

            long[] sorted = [.. times.ToArray().Order()];
            Assert.Equal(steps.Length, sorted.Length);
            Assert.All(Enumerable.Range(0, Math.Max(0, sorted.Length - together)), at => Assert.True(sorted[at + together] - sorted[at] >= Span, string.Join(' ', sorted)));
        });
}
