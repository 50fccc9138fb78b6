using System.Globalization;
using System.Net;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Retrying;

/// <summary>However a refusal says how long it lasts, and whatever its clock shows: nothing is repeated earlier.</summary>
public sealed class NeverEarlyTests
{
    private const int Refusals = 10_000;

    [Fact]
    public void No_repetition_is_earlier_than_allowed()
    {
        int early = 0, refusals = 0;
        Gen.Select(Gen.Int[1, 4000], Gen.Int[0, 5], Gen.Int[-90_000, 90_000], Gen.Int[0, 999]).Sample((milliseconds, form, skew, fraction) =>
        {
            FakeTimeProvider clock = new(new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.Zero).AddMilliseconds(fraction));
            long allowed = 0;
            int requests = 0;
            using StubProvider provider = new(index =>
            {
                requests++;
                if (index > 0)
                {
                    early += clock.GetTimestamp() < allowed ? 1 : 0;
                    return StubProvider.Json("""{"name":"Ada","age":36}""");
                }

                refusals++;
                DateTimeOffset serverNow = clock.GetUtcNow().AddMilliseconds(skew);
                allowed = clock.GetTimestamp() + TimeSpan.FromMilliseconds(milliseconds).Ticks;
                return Refusal(form, milliseconds, serverNow);
            });
            PeopleClient api = new(provider.Client(), new() { TimeProvider = clock }, PeopleClient.Declaration(
                retry: new() { RetryAfter = ["error", "retry_after"], PauseSeconds = 0.001 },
                rates: [new() { Reset = "X-Reset", Format = form == 4 ? ResetFormat.EpochMilliseconds : ResetFormat.EpochSeconds }],
                limits: [new RateLimitOptions { Permits = 1000, Window = TimeSpan.FromSeconds(5) }]));
            Task<Person> call = api.GetAsync("1");
            while (!call.IsCompleted)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                Thread.Yield();
            }

            call.GetAwaiter().GetResult();
            Assert.Equal(2, requests);
        }, iter: Refusals, threads: 1);
        Assert.Equal((0, Refusals), (early, refusals));
    }

    private static HttpResponseMessage Refusal(int form, int milliseconds, DateTimeOffset serverNow)
    {
        string seconds = (milliseconds / 1000.0).ToString(CultureInfo.InvariantCulture);
        string roundedUp = ((milliseconds + 999) / 1000).ToString(CultureInfo.InvariantCulture);
        DateTimeOffset until = serverNow.AddMilliseconds(milliseconds);
        string reset = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture); // Cut off, as such providers do.
        (string Name, string Value)[] headers = form switch
        {
            0 => [("Retry-After", roundedUp)],
            1 => [("Retry-After", seconds)],
            2 => [("Retry-After", until.AddMilliseconds(999).ToString("R", CultureInfo.InvariantCulture)), ("Date", serverNow.ToString("R", CultureInfo.InvariantCulture))],
            3 => [("X-Reset", reset), ("Date", serverNow.ToString("R", CultureInfo.InvariantCulture))],
            4 => [("X-Reset", until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)), ("Date", serverNow.ToString("R", CultureInfo.InvariantCulture))],
            _ => [("RateLimit", $"\"any\";r=0;t={roundedUp}")],
        };
        return StubProvider.Json(form == 1 ? $"{{\"error\":{{\"retry_after\":{seconds}}}}}" : "{}", HttpStatusCode.TooManyRequests, headers);
    }
}
