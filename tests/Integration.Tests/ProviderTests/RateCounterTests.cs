using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Provider.Limiting;

namespace RateGen.Integration.Tests.ProviderTests;

public sealed class RateCounterTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(RateAlgorithm.Fixed)]
    [InlineData(RateAlgorithm.Sliding)]
    [InlineData(RateAlgorithm.Token)]
    public void Fifteen_pass_at_once_and_the_sixteenth_does_not(RateAlgorithm algorithm)
    {
        RateCounter counter = Fifteen(algorithm);

        Assert.Equal(15, Take(counter, 16));
        Assert.True(counter.RetryIn > TimeSpan.Zero);
    }

    [Theory]
    [InlineData(RateAlgorithm.Fixed)]
    [InlineData(RateAlgorithm.Sliding)]
    [InlineData(RateAlgorithm.Token)]
    public void After_the_time_it_tells_the_next_request_passes_and_not_before(RateAlgorithm algorithm)
    {
        RateCounter counter = Fifteen(algorithm);
        _time.Advance(TimeSpan.FromMilliseconds(300));
        Take(counter, 15);
        TimeSpan left = counter.RetryIn;

        _time.Advance(left - TimeSpan.FromMilliseconds(1));
        Assert.False(counter.TryCount());
        _time.Advance(TimeSpan.FromMilliseconds(1) + TimeSpan.FromTicks(1));
        Assert.True(counter.TryCount());
    }

    [Fact]
    public void A_fixed_window_lets_thirty_through_around_a_tick_of_the_clock()
    {
        RateCounter counter = Fifteen(RateAlgorithm.Fixed);
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(15, Take(counter, 15));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(15, Take(counter, 30));
    }

    [Fact]
    public void A_fixed_window_does_not_open_again_when_the_clock_is_set_back()
    {
        SettableClock clock = new() { Now = new(2026, 11, 23, 12, 0, 5, TimeSpan.Zero) };
        FixedWindow window = new(1, TimeSpan.FromSeconds(1), clock);
        Assert.True(window.TryCount());

        clock.Now = clock.Now.AddSeconds(-3);
        Assert.False(window.TryCount());
    }

    [Fact]
    public void A_sliding_log_never_has_sixteen_in_any_second()
    {
        RateCounter counter = Fifteen(RateAlgorithm.Sliding);
        List<DateTimeOffset> accepted = [];
        for (int step = 0; step < 1000; step++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(7));
            if (counter.TryCount())
            {
                accepted.Add(_time.GetUtcNow());
            }
        }

        Assert.True(accepted.Count > 90);
        Assert.All(accepted.Zip(accepted.Skip(15)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_token_bucket_gives_its_burst_and_then_the_rate()
    {
        RateCounter bucket = new TokenBucket(200, 100, _time);
        Assert.Equal(200, Take(bucket, 300));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(100, Take(bucket, 300));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(200, Take(bucket, 300));
    }

    [Fact]
    public void A_refused_request_is_not_counted()
    {
        RateCounter counter = Fifteen(RateAlgorithm.Sliding);
        Take(counter, 15);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(0, Take(counter, 100));

        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(15, Take(counter, 100));
    }

    private RateCounter Fifteen(RateAlgorithm algorithm) => RateCounter.Create(algorithm, 15, TimeSpan.FromSeconds(1), _time);

    private static int Take(RateCounter counter, int requests) => Enumerable.Range(0, requests).Count(_ => counter.TryCount());

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
