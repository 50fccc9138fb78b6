namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG302x: what is declared of responses that are no success.</summary>
public sealed class ResponseDiagnosticsTests
{
    private const string Types = """

        public sealed class Gone(ApiException failure) : ApiException(failure);
        public sealed class Foreign(ApiException failure) : Exception(failure.Message, failure);
        public abstract class Unmade(ApiException failure) : ApiException(failure);
        public sealed class Unfit(string message) : ApiException(message);
        public sealed record Problem(Detail Error, string Title, bool Final, int Number, JsonNode? Any);
        public sealed record Detail([property: JsonPropertyName("error_code")] string Code, double? RetryAfter, List<string> Many);
        """;

    [Theory]
    [InlineData("WhenHeader = \"X-Remaining = 0\"", null)]
    [InlineData("WhenHeader = \"Retry-After\"", null)]
    [InlineData("WhenHeader = \"X-Code = 'a|b' | c\"", null)]
    [InlineData("WhenHeader = \"\"", "RG3021@WhenHeader = \"\"")]
    [InlineData("WhenHeader = \"X Code = a\"", "RG3021@WhenHeader = \"X Code = a\"")]
    [InlineData("WhenHeader = \"X-Code = \"", "RG3021@WhenHeader = \"X-Code = \"")]
    [InlineData("WhenHeader = \"X-Code = a | a\"", "RG3021@WhenHeader = \"X-Code = a | a\"")]
    [InlineData("WhenHeader = \"X-Code = a\\r\\n\"", "RG3021@WhenHeader = \"X-Code = a\\r\\n\"")]
    [InlineData("Status = 503", null)]
    [InlineData("Status = 200", "RG3006@Status = 200")]
    [InlineData("Status = 600", "RG3006@Status = 600")]
    [InlineData("PauseSeconds = 50, MaxRetryAfterSeconds = 40", "RG3001@MaxRetryAfterSeconds = 40")]
    [InlineData("PauseSeconds = 0.5, MaxRetryAfterSeconds = 0.5", null)]
    public Task Refusals(string properties, string? expected) => Verify(Told.Client("", $"[RateLimit(1, PerSecond), RetryOn429({properties})]"), expected);

    [Theory]
    [InlineData("[RetryOn429(When = \"a = b\"), RetryOn429(When = \"a = c\"), RetryOn429]", null)]
    [InlineData("[RetryOn429, RetryOn429(Status = 403)]", null)]
    [InlineData("[RetryOn429, RetryOn429]", "RG3008@RetryOn429")]
    [InlineData("[RetryOn429(When = \"a = b\"), RetryOn429(When = \"a='b'\")]", "RG3008@RetryOn429(When = \"a='b'\")")]
    [InlineData("[RetryOn429(When = \"a = b\"), RetryOn429(When = \"a = b\", WhenHeader = \"C\")]", null)]
    [InlineData("[Exhausted(402), Exhausted(402, WhenHeader = \"C\")]", null)]
    [InlineData("[RetryOn429(Status = 403), Exhausted(403)]", "RG3005@403")]
    [InlineData("[RetryOn429(Status = 403, WhenHeader = \"C\"), Exhausted(403)]", null)]
    [InlineData("[ThrowsOn(404, typeof(Gone)), ThrowsOn(404, typeof(Problem))]", "RG3008@404")]
    [InlineData("[ThrowsOn(typeof(Gone)), ThrowsOn(typeof(Problem))]", "RG3008@ThrowsOn(typeof(Problem))")]
    public Task Claims(string attributes, string? expected) => Verify(Told.Client("", attributes + "[RateLimit(1, PerSecond)]") + Types, expected);

    [Theory]
    [InlineData("RetryOnTransient", null)]
    [InlineData("RetryOnTransient(409, 520, MaxRetries = 5, DelaySeconds = 1, MaxDelaySeconds = 1, MaxElapsedSeconds = 3)", null)]
    [InlineData("RetryOnTransient(MaxRetries = 0)", "RG3001@MaxRetries = 0")]
    [InlineData("RetryOnTransient(DelaySeconds = -1)", "RG3001@DelaySeconds = -1")]
    [InlineData("RetryOnTransient(DelaySeconds = 11)", "RG3001@DelaySeconds = 11")]
    [InlineData("RetryOnTransient(MaxDelaySeconds = 0.1)", "RG3001@MaxDelaySeconds = 0.1")]
    [InlineData("RetryOnTransient(MaxElapsedSeconds = double.NaN)", "RG3001@MaxElapsedSeconds = double.NaN")]
    [InlineData("RetryOnTransient(200)", "RG3006@200")]
    [InlineData("RetryOnTransient(402), Exhausted(402)", "RG3025@402")]
    [InlineData("RetryOnTransient(429), RetryOn429", "RG3025@429")]
    [InlineData("RetryOnTransient(402), Exhausted(402, When = \"a = b\")", null)]
    public Task Faults(string attributes, string? expected) => Verify(Told.Client("", $"[RateLimit(1, PerSecond), {attributes}]"), expected);

    [Theory]
    [InlineData("404, typeof(Gone)", null)]
    [InlineData("404, typeof(Foreign)", null)]
    [InlineData("404, typeof(Problem)", null)]
    [InlineData("404, typeof(List<Problem>)", null)]
    [InlineData("typeof(Problem)", null)]
    [InlineData("404, typeof(Unmade)", "RG3023@typeof(Unmade)")]
    [InlineData("404, typeof(Unfit)", "RG3023@typeof(Unfit)")]
    [InlineData("404, typeof(Exception)", "RG3023@typeof(Exception)")]
    [InlineData("404, typeof(List<>)", "RG3023@typeof(List<>)")]
    [InlineData("404, typeof(void)", "RG3023@typeof(void)")]
    [InlineData("404, typeof(Math)", "RG3023@typeof(Math)")]
    [InlineData("302, typeof(Gone)", "RG3006@302")]
    public Task Thrown(string arguments, string? expected) => Verify(Told.Client($"[Get(\"/\"), ThrowsOn({arguments})] Task M();") + Types, expected);

    [Theory]
    [InlineData("[Exhausted(402)]", "402", "RG3024@402")]
    [InlineData("[RetryOn429]", "429", "RG3024@429")]
    [InlineData("[RetryOn429(When = \"title = b\")]", "429", null)]
    public Task Never_thrown(string attributes, string status, string? expected)
        => Verify(Told.Client($"[Get(\"/\"), ThrowsOn({status}, typeof(Gone))] Task M();", attributes + "[RateLimit(1, PerSecond)]") + Types, expected);

    [Theory]
    [InlineData("RetryOn429(When = \"title = x\")", null)]
    [InlineData("RetryOn429(When = \"error.error_code = x\")", null)]
    [InlineData("RetryOn429(When = \"Error.Code = x\")", null)]
    [InlineData("RetryOn429(When = \"any.thing = x\")", null)]
    [InlineData("RetryOn429(When = \"final = true | false\")", null)]
    [InlineData("RetryOn429(When = \"number = 42\")", null)]
    [InlineData("RetryOn429(RetryAfter = \"error.retryAfter\")", null)]
    [InlineData("RetryOn429(RetryAfter = \"title\")", null)]
    [InlineData("RetryOn429(Status = 403, When = \"none = x\")", null)]
    [InlineData("RetryOn429(When = \"none = x\")", "RG3022@When = \"none = x\"")]
    [InlineData("RetryOn429(When = \"error.none = x\")", "RG3022@When = \"error.none = x\"")]
    [InlineData("RetryOn429(When = \"error = x\")", "RG3022@When = \"error = x\"")]
    [InlineData("RetryOn429(When = \"final = yes\")", "RG3022@When = \"final = yes\"")]
    [InlineData("RetryOn429(When = \"number = x\")", "RG3022@When = \"number = x\"")]
    [InlineData("RetryOn429(RetryAfter = \"final\")", "RG3022@RetryAfter = \"final\"")]
    [InlineData("RetryOn429(RetryAfter = \"error.many.x\")", null)]
    [InlineData("Exhausted(429, When = \"error.none = x\")", "RG3022@When = \"error.none = x\"")]
    public Task Paths_are_checked_against_the_declared_body(string attribute, string? expected)
        => Verify(Told.Client("", $"[RateLimit(1, PerSecond), {attribute}, ThrowsOn(429, typeof(Problem))]") + Types, expected, "RG3024");

    [Theory]
    [InlineData("[Post(\"/\"), RetryOnTransient] Task M();", "RG3026@RetryOnTransient")]
    [InlineData("[Post(\"/\"), RetryOnTransient, Idempotent] Task M();", null)]
    [InlineData("[Post(\"/\"), RetryOnTransient, IdempotencyKey] Task M();", null)]
    [InlineData("[Get(\"/\"), RetryOnTransient] Task M();", null)]
    [InlineData("[Get(\"/\"), IdempotencyKey] Task M();", "RG3027@IdempotencyKey")]
    [InlineData("[Post(\"/\"), IdempotencyKey(\"X Key\")] Task M();", "RG0017@\"X Key\"")]
    [InlineData("[Post(\"/\"), Exhausted(403, Quota = \"none\")] Task M();", "RG3007@Quota = \"none\"")]
    [InlineData("[Post(\"/\"), RetryOn429(Limit = \"none\")] Task M();", "RG3002@Limit = \"none\"")]
    [InlineData("[Get(\"/\"), RetryOn429] Task M();", null)]
    [InlineData("[Get(\"/\"), RetryOn429(MaxRetries = 0)] Task M();", "RG3001@MaxRetries = 0")]
    public Task Methods(string member, string? expected) => Verify(Told.Client(member), expected);

    [Theory]
    [InlineData("[RateLimit(1, PerSecond), Exhausted(429)]", "RetryOn429", "RG3005@RetryOn429")]
    [InlineData("[RateLimit(1, PerSecond), RetryOn429]", "Exhausted(429)", null)]
    [InlineData("[RateLimit(1, PerSecond), Exhausted(402)]", "RetryOnTransient(402)", "RG3025@402")]
    public Task A_method_against_its_interface(string attributes, string method, string? expected)
        => Verify(Told.Client($"[Get(\"/\"), {method}] Task M();", attributes), expected);

    [Fact]
    public async Task Pages_without_a_retry_are_told_as_information()
    {
        const string Member = "[Get(\"/\"), CursorPages(Next = \"next\")] IPages<Page, User> M([PageToken] string? t = null, CancellationToken cancellationToken = default);";
        Assert.Equal(["RG3028@M"], await Told.Of(Told.Client(Member), withInfo: true));
        Assert.Empty(await Told.Of(Told.Client(Member, "[RateLimit(1, PerSecond), RetryOn429]"), withInfo: true));
        Assert.Empty(await Told.Of(Told.Client("[RetryOn429] " + Member), withInfo: true));
    }

    private static async Task Verify(string source, string? expected, string? besides = null)
        => Assert.Equal(expected is null ? [] : [expected], (await Told.Of(source)).Where(told => besides is null || !told.StartsWith(besides, StringComparison.Ordinal)));
}
