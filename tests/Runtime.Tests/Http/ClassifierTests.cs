using System.Net;
using System.Text;
using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Runtime.Tests.Http;

public sealed class ClassifierTests
{
    private static readonly ExhaustedDeclaration s_month = new() { Status = 429, Quota = "month", When = new(["error", "code"], ["quota_exceeded"]) };

    private static readonly RetryDeclaration s_whenLimited = new() { When = new(["error", "code"], ["rate_limited"]) };

    [Theory]
    [InlineData(200, ResponseClass.Success)]
    [InlineData(204, ResponseClass.Success)]
    [InlineData(302, ResponseClass.Permanent)]
    [InlineData(404, ResponseClass.Permanent)]
    [InlineData(503, ResponseClass.Transient)]
    [InlineData(402, ResponseClass.Permanent)]
    [InlineData(429, ResponseClass.Permanent)]
    public void Undeclared_statuses_mean_what_they_mean_in_http(int status, object meaning)
        => Assert.Equal(meaning, Classify(new(), status, ""));

    [Theory]
    [InlineData(402, null, ResponseClass.Refused)]
    [InlineData(402, "credits", ResponseClass.QuotaExhausted)]
    [InlineData(403, null, ResponseClass.Refused)]
    public void Exhausted_without_a_condition_claims_its_status(int status, string? quota, object meaning)
        => Assert.Equal(meaning, Classify(new() { Exhausted = [new() { Status = status, Quota = quota }] }, status, "<html>"));

    [Fact]
    public void Exhausted_claims_no_other_status()
        => Assert.Equal(ResponseClass.Permanent, Classify(new() { Exhausted = [new() { Status = 402 }] }, 403, ""));

    [Theory]
    [InlineData("""{"error":{"code":"rate_limited"}}""", ResponseClass.RateLimited)]
    [InlineData("""{"error":{"code":"quota_exceeded"}}""", ResponseClass.QuotaExhausted)]
    [InlineData("""{"error":{"code":"something_new"}}""", ResponseClass.Permanent)]
    [InlineData("<html>429 Too Many Requests</html>", ResponseClass.Permanent)]
    [InlineData("", ResponseClass.Permanent)]
    public void Two_conditions_on_429_are_told_apart_by_the_body(string body, object meaning)
        => Assert.Equal(meaning, Classify(new() { Retry = s_whenLimited, Exhausted = [s_month] }, 429, body));

    [Theory]
    [InlineData("""{"error":{"code":"quota_exceeded"}}""", ResponseClass.QuotaExhausted)]
    [InlineData("""{"error":{"code":"something_new"}}""", ResponseClass.RateLimited)]
    [InlineData("", ResponseClass.RateLimited)]
    public void The_side_with_the_condition_is_asked_first_when_it_is_exhausted(string body, object meaning)
        => Assert.Equal(meaning, Classify(new() { Retry = new(), Exhausted = [s_month] }, 429, body));

    [Theory]
    [InlineData("""{"error":{"code":"rate_limited"}}""", ResponseClass.RateLimited)]
    [InlineData("""{"error":{"code":"something_new"}}""", ResponseClass.QuotaExhausted)]
    [InlineData("", ResponseClass.QuotaExhausted)]
    public void The_side_with_the_condition_is_asked_first_when_it_is_the_retry(string body, object meaning)
        => Assert.Equal(meaning, Classify(new() { Retry = s_whenLimited, Exhausted = [new() { Status = 429, Quota = "month" }] }, 429, body));

    [Fact]
    public void Of_several_conditions_the_first_that_holds_decides()
    {
        ExhaustedDeclaration day = new() { Status = 429, Quota = "day", When = new(["error", "code"], ["quota_exceeded", "daily"]) };
        Classifier.Classify(Client(new() { Exhausted = [s_month, day] }), (HttpStatusCode)429, """{"error":{"code":"daily"}}"""u8, out ExhaustedDeclaration? exhausted);
        Assert.Same(day, exhausted);
    }

    private static ResponseClass Classify(Declared declared, int status, string body)
        => Classifier.Classify(Client(declared), (HttpStatusCode)status, Encoding.UTF8.GetBytes(body), out _);

    private static ClientDeclaration Client(Declared declared) => new() { Name = "I", Retry = declared.Retry, Exhausted = declared.Exhausted };

    private sealed class Declared
    {
        public RetryDeclaration? Retry { get; init; }

        public ExhaustedDeclaration[] Exhausted { get; init; } = [];
    }
}
