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
        => Assert.Equal(meaning, Classify(new() { Retry = [s_whenLimited], Exhausted = [s_month] }, 429, body));

    [Theory]
    [InlineData("""{"error":{"code":"quota_exceeded"}}""", ResponseClass.QuotaExhausted)]
    [InlineData("""{"error":{"code":"something_new"}}""", ResponseClass.RateLimited)]
    [InlineData("", ResponseClass.RateLimited)]
    public void The_side_with_the_condition_is_asked_first_when_it_is_exhausted(string body, object meaning)
        => Assert.Equal(meaning, Classify(new() { Retry = [new()], Exhausted = [s_month] }, 429, body));

    [Theory]
    [InlineData("""{"error":{"code":"rate_limited"}}""", ResponseClass.RateLimited)]
    [InlineData("""{"error":{"code":"something_new"}}""", ResponseClass.QuotaExhausted)]
    [InlineData("", ResponseClass.QuotaExhausted)]
    public void The_side_with_the_condition_is_asked_first_when_it_is_the_retry(string body, object meaning)
        => Assert.Equal(meaning, Classify(new() { Retry = [s_whenLimited], Exhausted = [new() { Status = 429, Quota = "month" }] }, 429, body));

    [Fact]
    public void Of_several_conditions_the_first_that_holds_decides()
    {
        ExhaustedDeclaration day = new() { Status = 429, Quota = "day", When = new(["error", "code"], ["quota_exceeded", "daily"]) };
        Assert.Same(day, Of(new() { Exhausted = [s_month, day] }, 429, """{"error":{"code":"daily"}}""").Exhausted);
    }

    [Theory]
    [InlineData("X-Remaining", "0", ResponseClass.RateLimited)]
    [InlineData("x-remaining", " 0 ", ResponseClass.RateLimited)]
    [InlineData("X-Remaining", "1", ResponseClass.Permanent)]
    [InlineData("X-Other", "0", ResponseClass.Permanent)]
    public void A_header_can_be_the_condition(string name, string value, object meaning)
        => Assert.Equal(meaning, Of(new() { Retry = [new() { Status = 403, WhenHeader = new("X-Remaining", ["0", "-1"]) }] }, 403, "", (name, value)).Class);

    [Theory]
    [InlineData("0", """{"code":"fast"}""", ResponseClass.RateLimited)]
    [InlineData("1", """{"code":"fast"}""", ResponseClass.Permanent)]
    [InlineData("0", """{"code":"slow"}""", ResponseClass.Permanent)]
    public void Two_conditions_must_both_hold(string header, string body, object meaning)
        => Assert.Equal(meaning, Of(new() { Retry = [new() { When = new(["code"], ["fast"]), WhenHeader = new("X-Remaining", ["0"]) }] }, 429, body, ("X-Remaining", header)).Class);

    [Fact]
    public void A_header_without_values_only_has_to_be_there()
    {
        Declared declared = new() { Retry = [new() { Status = 503, WhenHeader = new("Retry-After", []) }] };
        Assert.Equal(ResponseClass.RateLimited, Of(declared, 503, "", ("Retry-After", "soon")).Class);
        Assert.Equal(ResponseClass.Transient, Of(declared, 503, "").Class);
    }

    [Fact]
    public void Of_several_refusals_the_one_without_a_condition_is_the_default_for_unknown_codes()
    {
        RetryDeclaration other = new() { MaxRetries = 1 };
        Declared declared = new() { Retry = [other, s_whenLimited] };
        Assert.Same(s_whenLimited, Of(declared, 429, """{"error":{"code":"rate_limited"}}""").Retry);
        Assert.Same(other, Of(declared, 429, """{"error":{"code":"something_new"}}""").Retry);
    }

    [Theory]
    [InlineData(409, ResponseClass.Transient)]
    [InlineData(410, ResponseClass.Permanent)]
    public void Statuses_can_be_declared_faults(int status, object meaning)
        => Assert.Equal(meaning, Of(new() { Transient = new() { Statuses = [409] } }, status, "").Class);

    [Fact]
    public void What_a_method_declares_stands_before_what_its_interface_does()
    {
        ClientDeclaration client = new() { Name = "I", Retry = [new()], Exhausted = [new() { Status = 402 }], Transient = new() };
        Operation operation = Operation(retry: [], exhausted: [new() { Status = 404 }], transient: new() { Statuses = [418] });
        Assert.Equal(ResponseClass.Permanent, Of(client, operation, 429));
        Assert.Equal(ResponseClass.Permanent, Of(client, operation, 402));
        Assert.Equal(ResponseClass.Refused, Of(client, operation, 404));
        Assert.Equal(ResponseClass.Transient, Of(client, operation, 418));

        static ResponseClass Of(ClientDeclaration client, Operation operation, int status)
            => Classifier.Classify(client, operation, new((HttpStatusCode)status), []).Class;
    }

    private static ResponseClass Classify(Declared declared, int status, string body) => Of(declared, status, body).Class;

    private static Classification Of(Declared declared, int status, string body, params (string Name, string Value)[] headers)
    {
        ClientDeclaration client = new() { Name = "I", Retry = declared.Retry, Exhausted = declared.Exhausted, Transient = declared.Transient };
        return Classifier.Classify(client, Operation(), StubProvider.Json(body, (HttpStatusCode)status, headers), Encoding.UTF8.GetBytes(body));
    }

    private static Operation Operation(RetryDeclaration[]? retry = null, ExhaustedDeclaration[]? exhausted = null, TransientDeclaration? transient = null)
        => new() { Name = "M", Method = HttpMethod.Get, Route = "/", Retry = retry, Exhausted = exhausted, Transient = transient };

    private sealed class Declared
    {
        public RetryDeclaration[] Retry { get; init; } = [];

        public ExhaustedDeclaration[] Exhausted { get; init; } = [];

        public TransientDeclaration? Transient { get; init; }
    }
}
