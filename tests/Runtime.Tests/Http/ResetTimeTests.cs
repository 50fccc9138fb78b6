using System.Globalization;
using CsCheck;
using RateGen.Http;

namespace RateGen.Runtime.Tests.Http;

public sealed class ResetTimeTests
{
    private static readonly DateTimeOffset s_now = new(2025, 6, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-07-01T00:00:00Z", ResetFormat.Iso8601, "2025-07-01T00:00:00.000Z")]
    [InlineData("2025-07-01T02:00:00.25+02:00", ResetFormat.Iso8601, "2025-07-01T00:00:00.250Z")]
    [InlineData("2025-07-01", ResetFormat.Iso8601, "2025-07-01T00:00:00.000Z")]
    [InlineData("1970-01-01T00:00:00Z", ResetFormat.Iso8601, "1970-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59Z", ResetFormat.Iso8601, null)]
    [InlineData("1751328000", ResetFormat.Iso8601, null)]
    [InlineData("soon", ResetFormat.Iso8601, null)]
    [InlineData("1751328000", ResetFormat.EpochSeconds, "2025-07-01T00:00:00.000Z")]
    [InlineData(" 1751328000.5 ", ResetFormat.EpochSeconds, "2025-07-01T00:00:00.500Z")]
    [InlineData("1751328000000", ResetFormat.EpochSeconds, null)]
    [InlineData("-5", ResetFormat.EpochSeconds, null)]
    [InlineData("1e9", ResetFormat.EpochSeconds, null)]
    [InlineData("99999999999999999999999", ResetFormat.EpochSeconds, null)]
    [InlineData("1751328000000", ResetFormat.EpochMilliseconds, "2025-07-01T00:00:00.000Z")]
    [InlineData("1751328000", ResetFormat.EpochMilliseconds, "1970-01-21T06:28:48.000Z")]
    [InlineData("0", ResetFormat.DeltaSeconds, "2025-06-10T12:00:00.000Z")]
    [InlineData("1.5", ResetFormat.DeltaSeconds, "2025-06-10T12:00:01.500Z")]
    [InlineData("-1", ResetFormat.DeltaSeconds, null)]
    [InlineData("1e99", ResetFormat.DeltaSeconds, null)]
    [InlineData("1751328000", ResetFormat.DeltaSeconds, null)]
    [InlineData("Tue, 01 Jul 2025 00:00:00 GMT", ResetFormat.HttpDate, "2025-07-01T00:00:00.000Z")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", ResetFormat.HttpDate, null)]
    [InlineData("", ResetFormat.HttpDate, null)]
    [InlineData("", ResetFormat.EpochSeconds, null)]
    [InlineData("NaN", ResetFormat.DeltaSeconds, null)]
    [InlineData("1,000", ResetFormat.DeltaSeconds, null)]
    public void A_reset_is_read_in_its_declared_format_or_not_at_all(string text, ResetFormat format, string? expected)
    {
        bool isRead = ResetTime.TryRead(text, format, s_now, out DateTimeOffset at);
        Assert.Equal(expected, isRead ? at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) : null);
    }

    [Fact]
    public void Any_text_is_read_or_not_without_an_exception_and_never_as_further_off_than_a_year()
    {
        Gen<string> timeLike = Gen.Char["0123456789-:.TZ+ ,JunMonGMT"].Array[0, 40].Select(static chars => new string(chars));
        Gen<string> numbers = Gen.Double.Select(static number => number.ToString(CultureInfo.InvariantCulture));
        Gen.Select(Gen.OneOf(Gen.String, timeLike, numbers), Gen.Enum<ResetFormat>(), Gen.DateTimeOffset).Sample((text, format, now) =>
        {
            if (ResetTime.TryRead(text, format, now, out DateTimeOffset at))
            {
                Assert.True(at - now <= TimeSpan.FromDays(367));
            }
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1.")]
    [InlineData(" ")]
    [InlineData("Mon, ")]
    [InlineData("2025-07-01T")]
    public void A_megabyte_is_refused_without_memory_or_time(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (ResetFormat format in Enum.GetValues<ResetFormat>())
        {
            Assert.False(ResetTime.TryRead(text, format, s_now, out _));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024 * 1024);
    }
}
