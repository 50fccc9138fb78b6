namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG3xxx: what a response means, and how long is waited.</summary>
public sealed class RetryDiagnosticsTests
{
    [Theory]
    [InlineData("MaxRetries = 0", "RG3001@MaxRetries = 0")]
    [InlineData("PauseSeconds = 0", "RG3001@PauseSeconds = 0")]
    [InlineData("PauseSeconds = double.NaN", "RG3001@PauseSeconds = double.NaN")]
    [InlineData("MaxRetryAfterSeconds = -1", "RG3001@MaxRetryAfterSeconds = -1")]
    [InlineData("MaxRetryAfterSeconds = double.PositiveInfinity", "RG3001@MaxRetryAfterSeconds = double.PositiveInfinity")]
    [InlineData("PauseSeconds = 5, MaxPauseSeconds = 4", "RG3001@MaxPauseSeconds = 4")]
    [InlineData("PauseSeconds = 61", "RG3001@PauseSeconds = 61")]
    [InlineData("Limit = \"none\"", "RG3002@Limit = \"none\"")]
    [InlineData("Limit = \"month\"", "RG3002@Limit = \"month\"")]
    [InlineData("Limit = \"parallel\"", "RG3002@Limit = \"parallel\"")]
    [InlineData("Limit = \"a\"", null)]
    [InlineData("Limit = \"method\"", null)]
    [InlineData("When = \"\"", "RG3003@When = \"\"")]
    [InlineData("When = \"a\"", "RG3003@When = \"a\"")]
    [InlineData("When = \"a = \"", "RG3003@When = \"a = \"")]
    [InlineData("When = \"= a\"", "RG3003@When = \"= a\"")]
    [InlineData("When = \"a = b |\"", "RG3003@When = \"a = b |\"")]
    [InlineData("When = \"a = b | c = d\"", "RG3003@When = \"a = b | c = d\"")]
    [InlineData("When = \"a = 'b\"", "RG3003@When = \"a = 'b\"")]
    [InlineData("When = \"a = 'b' c\"", "RG3003@When = \"a = 'b' c\"")]
    [InlineData("When = \"a b = c\"", "RG3003@When = \"a b = c\"")]
    [InlineData("When = \"a..b = c\"", "RG3003@When = \"a..b = c\"")]
    [InlineData("When = \"a = b | b\"", "RG3003@When = \"a = b | b\"")]
    [InlineData("When = \" a['x.y'].b = c d | 'e|f' | '' \"", null)]
    [InlineData("RetryAfter = \"\"", "RG3004@RetryAfter = \"\"")]
    [InlineData("RetryAfter = \"a.\"", "RG3004@RetryAfter = \"a.\"")]
    [InlineData("RetryAfter = \"a[0]\"", "RG3004@RetryAfter = \"a[0]\"")]
    [InlineData("RetryAfter = \"a['b']c\"", "RG3004@RetryAfter = \"a['b']c\"")]
    public Task Retries(string properties, string? expected)
        => Verify(Told.Client("[Get(\"/\"), RateLimit(1, PerDay, Name = \"method\")] Task M();", $"[RateLimit(1, PerSecond, Name = \"a\"), Quota(5, PerMonth, Name = \"month\"), ConcurrencyLimit(5, Name = \"parallel\"), RetryOn429({properties})]"), expected);

    [Theory]
    [InlineData("[Exhausted(399)]", "RG3006@399")]
    [InlineData("[Exhausted(600)]", "RG3006@600")]
    [InlineData("[Exhausted(402, Quota = \"x\")]", "RG3007@Quota = \"x\"")]
    [InlineData("[Exhausted(402), Exhausted(402)]", "RG3008@402")]
    [InlineData("[Exhausted(402, When = \"a = b\"), Exhausted(402, When = \"a='b'\")]", "RG3008@402")]
    [InlineData("[Exhausted(402, When = \"a = b\"), Exhausted(402)]", null)]
    [InlineData("[RetryOn429, Exhausted(429)]", "RG3005@429")]
    [InlineData("[RetryOn429(When = \"a = b\"), Exhausted(429)]", null)]
    [InlineData("[RetryOn429, Exhausted(429, When = \"a = b\")]", null)]
    [InlineData("[Exhausted(429)]", null)]
    public Task Exhaustion(string attributes, string? expected) => Verify(Told.Client("", attributes), expected);

    [Theory]
    [InlineData("", "[RetryOn429(PauseSeconds = 5), Deadline(5)]", "RG3040@PauseSeconds = 5")]
    [InlineData("", "[RetryOn429(PauseSeconds = 5), Deadline(6)]", null)]
    [InlineData("", "[RetryOn429, Deadline(0.5)]", "RG3040@RetryOn429")]
    [InlineData("[Get(\"/\"), Deadline(1)] Task M();", "[RetryOn429(PauseSeconds = 2)]", "RG3040@1")]
    [InlineData("[Get(\"/\"), RetryOn429(PauseSeconds = 2)] Task M();", "[Deadline(1)]", "RG3040@PauseSeconds = 2")]
    [InlineData("[Get(\"/\"), RetryOn429(PauseSeconds = 0.5)] Task M();", "[Deadline(1)]", null)]
    [InlineData("", "[Timeout(5000), Deadline(5)]", "RG3042@5000")]
    [InlineData("", "[Timeout(4999), Deadline(5)]", null)]
    [InlineData("[Get(\"/\"), Timeout(5000)] Task M();", "[Deadline(5)]", "RG3042@5000")]
    [InlineData("[Get(\"/\"), Deadline(5)] Task M(); [Get(\"/2\")] Task N();", "[Timeout(6000)]", "RG3042@5")]
    public Task Times(string member, string attributes, string? expected) => Verify(Told.Client(member, attributes), expected);

    [Theory]
    [InlineData("[Put(\"/\")] Task M([Body] Stream s, CancellationToken t);", "[RetryOn429]", "RG3041@s")]
    [InlineData("[Put(\"/\"), RetryOnTransient] Task M([Body] Stream s, CancellationToken t);", "", "RG3041@s")]
    [InlineData("[Post(\"/\"), Multipart] Task M(StreamPart s, CancellationToken t);", "[RetryOn429]", "RG3041@s")]
    [InlineData("[Post(\"/\"), Multipart] Task M(IEnumerable<Stream> s, CancellationToken t);", "[RetryOn429]", "RG3041@s")]
    [InlineData("[Post(\"/\"), Multipart] Task M(ByteArrayPart s, string text, FileInfo file, CancellationToken t);", "[RetryOn429]", null)]
    [InlineData("[Put(\"/\")] Task M([Body(true)] Stream s, CancellationToken t);", "[RetryOn429]", null)]
    [InlineData("[Put(\"/\")] Task M([Body] byte[] s, CancellationToken t);", "[RetryOn429]", null)]
    [InlineData("[Put(\"/\")] Task M([Body] Stream s, CancellationToken t);", "", null)]
    public async Task A_body_that_may_be_read_only_once_is_told(string member, string attributes, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await Told.Of(Told.Client(member, attributes), withInfo: true));

    [Theory]
    [InlineData("[Success(\"ok\")]", null)]
    [InlineData("[Success(\"ok = true\")]", null)]
    [InlineData("[Success(\"result.state = done | 'half done'\")]", null)]
    [InlineData("[Success(\"\")]", "RG3003@\"\"")]
    [InlineData("[Success(\"ok.\")]", "RG3003@\"ok.\"")]
    [InlineData("[Success(\"ok =\")]", "RG3003@\"ok =\"")]
    public Task Successes(string attribute, string? expected) => Verify(Told.Client($"{attribute} [Get(\"/\")] Task<Page> M(CancellationToken cancellationToken = default);"), expected);

    private static async Task Verify(string source, string? expected) => Assert.Equal(expected is null ? [] : [expected], await Told.Of(source));
}
