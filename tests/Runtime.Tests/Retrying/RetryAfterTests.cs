using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using RateGen.Http;
using RateGen.Retrying;

namespace RateGen.Runtime.Tests.Retrying;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset s_now = new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("60", 60)]
    [InlineData(" 60\t", 60)]
    [InlineData("1.5", 1.5)]
    [InlineData("0.0001", 0.001)]
    [InlineData("Tue, 01 Jul 2025 12:00:30 GMT", 30)]
    [InlineData("Mon, 01 Jul 2025 12:00:30 GMT", 30)]
    [InlineData("Tuesday, 01-Jul-25 12:00:30 GMT", 30)]
    [InlineData("Tue Jul  1 12:00:30 2025", 30)]
    public void What_is_well_formed_is_read(string value, double seconds)
    {
        Assert.True(RetryAfter.TryParse(value, s_now, out TimeSpan wait));
        Assert.Equal(TimeSpan.FromSeconds(seconds), wait);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e99")]
    [InlineData("soon")]
    [InlineData("12 seconds")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Tue, 01 Jul 2025 11:59:59 GMT")]
    [InlineData("Tue, 32 Jul 2025 12:00:00 GMT")]
    [InlineData("Tue,")]
    [InlineData(", ")]
    public void What_is_malformed_past_or_zero_says_nothing(string value) => Assert.False(RetryAfter.TryParse(value, s_now, out _));

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("99999999999999999999999999")]
    public void What_is_absurdly_far_is_long_but_a_time(string value)
    {
        Assert.True(RetryAfter.TryParse(value, s_now, out TimeSpan wait));
        Assert.True(wait > TimeSpan.FromDays(365 * 1000));
    }

    [Fact]
    public void It_reads_the_same_under_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fi-FI");
            Assert.True(RetryAfter.TryParse("1.5", s_now, out TimeSpan seconds));
            Assert.True(RetryAfter.TryParse("Tue, 01 Jul 2025 12:00:30 GMT", s_now, out TimeSpan date));
            Assert.Equal((TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(30)), (seconds, date));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_text_is_read_or_not_without_an_exception_and_never_as_a_negative_wait()
    {
        Gen<string> dateLike = Gen.Char["0123456789 ,:-JunMonGT"].Array[0, 40].Select(static chars => new string(chars));
        Gen.OneOf(Gen.String, dateLike, Gen.Double.Select(static number => number.ToString(CultureInfo.InvariantCulture))).Sample(value =>
        {
            bool read = RetryAfter.TryParse(value, s_now, out TimeSpan wait);
            Assert.Equal(read, wait > TimeSpan.Zero);
        });
    }

    [Fact]
    public void A_date_is_never_read_as_earlier_than_it_is()
        => Gen.Select(Gen.DateTimeOffset, Gen.DateTimeOffset).Sample((now, date) =>
        {
            date = date.AddTicks(-(date.UtcTicks % TimeSpan.TicksPerSecond));
            bool read = RetryAfter.TryParse(date.ToString("r", CultureInfo.InvariantCulture), now, out TimeSpan wait);
            Assert.Equal(date > now, read);
            Assert.True(!read || wait >= date - now);
            Assert.True(!read || wait - (date - now) < TimeSpan.FromMilliseconds(1));
        });

    [Theory]
    [InlineData("Tue, 01 Jul 2025 11:59:00 GMT", 90)]
    [InlineData(null, 30)]
    [InlineData("garbage", 30)]
    public void A_date_is_measured_against_the_response_s_own_clock(string? serverDate, double seconds)
    {
        using HttpResponseMessage response = new();
        response.Headers.TryAddWithoutValidation("Retry-After", "Tue, 01 Jul 2025 12:00:30 GMT");
        if (serverDate is not null)
        {
            response.Headers.TryAddWithoutValidation("Date", serverDate);
        }

        Assert.True(RetryAfter.TryRead(response, ServerClock.Now(response, new FakeTimeProvider(s_now)), out TimeSpan wait));
        Assert.Equal(TimeSpan.FromSeconds(seconds), wait);
    }

    [Fact]
    public void Of_several_the_longest_wins()
    {
        using HttpResponseMessage response = new();
        response.Headers.TryAddWithoutValidation("Retry-After", ["5", "garbage", "7", "-9"]);
        Assert.True(RetryAfter.TryRead(response, s_now, out TimeSpan wait));
        Assert.Equal(TimeSpan.FromSeconds(7), wait);
    }
}
