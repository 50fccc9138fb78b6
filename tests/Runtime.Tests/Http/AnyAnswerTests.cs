using System.Net;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>Whatever a provider answers, a call ends with a value or a typed exception, and holds nothing afterwards.</summary>
public sealed class AnyAnswerTests
{
    private static readonly Gen<string> s_words = AnyOf(
        "", "0", "-1", "1", "1.5", "1e99", "60", "999999999999999999999", "soon", "2025-07-01T00:00:00Z", "Fri, 31 Dec 9999 23:59:59 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", "é\u0001", "null");

    private static readonly Gen<byte[]> s_bodies = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.Char["{}[]\":,nametrulscod0123.e-"].Array[0, 60].Select(static chars => Encoding.UTF8.GetBytes(chars)),
        s_words.Select(static word => Encoding.UTF8.GetBytes("{\"error\":{\"code\":\"rate_limited\",\"retry_after\":" + word + "}}")),
        s_words.Select(static word => Encoding.UTF8.GetBytes("{\"error\":{\"code\":\"quota_exceeded\",\"retry_after\":\"" + word + "\"}}")),
        Gen.Const("""{"name":"Ada","age":36}"""u8.ToArray()));

    private static readonly Gen<int> s_statuses = Gen.OneOf(AnyOf(200, 402, 429, 429, 429), Gen.Int[200, 599]);

    [Fact]
    public async Task A_call_ends_with_a_value_or_a_typed_exception()
    {
        await Gen.Select(s_statuses, s_bodies, s_words, s_words, AnyOf("application/json", "text/html", "x; charset=nonsense", "application/json; charset=utf-16", "")).SampleAsync(
            async (status, body, retryAfter, header, type) =>
            {
                FakeTimeProvider clock = new(new(2025, 6, 10, 12, 0, 0, TimeSpan.Zero));
                using StubProvider provider = new(_ =>
                {
                    HttpResponseMessage response = new((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
                    response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                    response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
                    foreach (string name in (string[])["X-Remaining", "X-Reset", "Date", "Location"])
                    {
                        response.Headers.TryAddWithoutValidation(name, header);
                    }

                    return response;
                });
                PeopleClient api = new(provider.Client(), new() { TimeProvider = clock }, Declaration());
                Task<Person> call = api.GetAsync("1");
                try
                {
                    await call.Within(clock);
                }
                catch (ApiException exception)
                {
                    Assert.NotEmpty(exception.Message);
                }

                Assert.InRange(provider.Requests.Count, 1, 2 + 10); // One repetition and ten redirects.
                Assert.All(api.Limits.Snapshot(), static limit => Assert.Equal((0, 0), (limit.InFlight, limit.Waiting)));
            },
            iter: 1000,
            threads: 1);
    }

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static ClientDeclaration Declaration() => PeopleClient.Declaration(
        retry: new() { When = new(["error", "code"], ["rate_limited"]), RetryAfter = ["error", "retry_after"], MaxRetries = 1, MaxRetryAfterSeconds = 90 },
        exhausted: [new() { Status = 402 }, new() { Status = 429, Quota = "month", When = new(["error", "code"], ["quota_exceeded"]) }],
        limits:
        [
            new RateLimitOptions { Permits = 10, Window = TimeSpan.FromSeconds(1), Name = "second" },
            new QuotaOptions { Permits = 1000, Period = RatePeriod.PerMonth, Name = "month" },
        ],
        quotas: [new() { Limit = "month", Remaining = "X-Remaining", Reset = "X-Reset" }]);
}
