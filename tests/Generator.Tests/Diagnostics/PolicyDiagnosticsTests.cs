namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG2xxx to RG4xxx: limits, retries and pages.</summary>
public sealed class PolicyDiagnosticsTests
{
    [Theory]
    [InlineData("[RateLimit(0, PerSecond)]", "RG2001@0")]
    [InlineData("[RateLimit(-5, PerSecond)]", "RG2001@-5")]
    [InlineData("[RateLimit(period: PerSecond, permits: 0)]", "RG2001@permits: 0")]
    [InlineData("[RateLimit(1, PerSecond, Every = 0)]", "RG2002@Every = 0")]
    [InlineData("[RateLimit(1, PerDay, Every = int.MaxValue)]", "RG2003@Every = int.MaxValue")]
    [InlineData("[RateLimit(1, PerDay, Margin = 1e300)]", "RG2003@Margin = 1e300")]
    [InlineData("[RateLimit(1, PerMonth)]", "RG2004@PerMonth")]
    [InlineData("[RateLimit(1, RatePeriod.PerYear)]", "RG2004@RatePeriod.PerYear")]
    [InlineData("[RateLimit(1, (RatePeriod)9)]", "RG2005@(RatePeriod)9")]
    [InlineData("[RateLimit(1, PerSecond, Pacing = (Pacing)9)]", "RG2005@Pacing = (Pacing)9")]
    [InlineData("[RateLimit(1, PerSecond, Mode = (RateMode)2)]", "RG2005@Mode = (RateMode)2")]
    [InlineData("[RateLimit(1, PerSecond, Scope = (RateScope)(-1))]", "RG2005@Scope = (RateScope)(-1)")]
    [InlineData("[RateLimit(5, PerSecond, Burst = 4)]", "RG2006@Burst = 4")]
    [InlineData("[RateLimit(5, PerSecond, Burst = -1)]", "RG2006@Burst = -1")]
    [InlineData("[RateLimit(5, PerSecond, Burst = 0), RateLimit(6, PerSecond, Burst = 6, Pacing = Pacing.Smooth)]", null)]
    [InlineData("[RateLimit(5, PerSecond, Burst = 9, Pacing = Pacing.Smooth)]", "RG2007@Burst = 9")]
    [InlineData("[RateLimit(5, PerSecond, Margin = -1)]", "RG2008@Margin = -1")]
    [InlineData("[RateLimit(5, PerSecond, Margin = double.NaN)]", "RG2008@Margin = double.NaN")]
    [InlineData("[RateLimit(5, PerSecond, Margin = double.PositiveInfinity)]", "RG2008@Margin = double.PositiveInfinity")]
    [InlineData("[RateLimit(5, PerSecond, Name = \"a\"), RateLimit(6, PerSecond, Name = \"a\")]", "RG2009@RateLimit(6, PerSecond, Name = \"a\")")]
    [InlineData("[RateLimit(5, PerSecond, Name = \"a\"), Quota(6, Name = \"a\")]", "RG2009@Quota(6, Name = \"a\")")]
    [InlineData("[RateLimit(5, PerSecond), RateLimit(5, PerSecond)]", "RG2010@RateLimit(5, PerSecond)")]
    [InlineData("[RateLimit(5, PerSecond), RateLimit(5, PerSecond, Burst = 5)]", "RG2010@RateLimit(5, PerSecond, Burst = 5)")]
    [InlineData("[RateLimit(5, PerSecond), RateLimit(5, PerSecond, Scope = RateScope.Host)]", null)]
    [InlineData("[Quota(0, PerDay)]", "RG2001@0")]
    [InlineData("[Quota(5, PerHour)]", "RG2011@PerHour")]
    [InlineData("[Quota(5, (RatePeriod)77)]", "RG2005@(RatePeriod)77")]
    [InlineData("[ConcurrencyLimit(0)]", "RG2001@0")]
    [InlineData("[ConcurrencyLimit(permits: -1)]", "RG2001@permits: -1")]
    [InlineData("[ConcurrencyLimit(1, Scope = (RateScope)7)]", "RG2005@Scope = (RateScope)7")]
    [InlineData("[ConcurrencyLimit(1, Name = \"\")]", "RG2012@Name = \"\"")]
    [InlineData("[ConcurrencyLimit(1), ConcurrencyLimit(1)]", "RG2010@ConcurrencyLimit(1)")]
    [InlineData("[ConcurrencyLimit(1), ConcurrencyLimit(5, Scope = RateScope.Host), RateLimit(5, PerSecond), ConcurrencyLimit(1, Name = \"a\")]", null)]
    [InlineData("[ConcurrencyLimit(1, Name = \"a\"), ConcurrencyLimit(2, Name = \"a\")]", "RG2009@ConcurrencyLimit(2, Name = \"a\")")]
    [InlineData("[RateLimit(1, PerSecond, Name = \"a\"), ConcurrencyLimit(1, Name = \"a\")]", "RG2009@ConcurrencyLimit(1, Name = \"a\")")]
    [InlineData("[RateLimit(5, PerSecond, Name = \" \")]", "RG2012@Name = \" \"")]
    [InlineData("[Quota(5, Name = \"\")]", "RG2012@Name = \"\"")]
    [InlineData("[Quota(5, PerDay, Zone = \"\")]", "RG2013@Zone = \"\"")]
    [InlineData("[Quota(5, PerDay, Zone = \"not a zone\")]", "RG2013@Zone = \"not a zone\"")]
    [InlineData("[Quota(5, PerDay, Zone = \"Etc/GMT+3\")]", null)]
    [InlineData("[Quota(5, PerDay, RemainingHeader = \"\")]", "RG0017@RemainingHeader = \"\"")]
    [InlineData("[Quota(5, PerDay, ResetHeader = \"a\\r\\nb\")]", "RG0017@ResetHeader = \"a\\r\\nb\"")]
    [InlineData("[Quota(5, PerDay, ResetHeader = \"a\"), Quota(6, PerYear)]", "RG2014@ResetHeader = \"a\"")]
    [InlineData("[Quota(5, ResetHeader = \"a\")]", "RG2016@ResetHeader = \"a\"")]
    [InlineData("[Quota(5, RemainingHeader = \"a\")]", null)]
    [InlineData("[Quota(5, PerDay, ResetFormat = ResetFormat.EpochSeconds)]", "RG3020@ResetFormat = ResetFormat.EpochSeconds")]
    [InlineData("[RateLimit(5, PerDay, ResetFormat = ResetFormat.Iso8601)]", "RG3020@ResetFormat = ResetFormat.Iso8601")]
    [InlineData("[RateLimit(5, PerDay, ResetHeader = \"a\", ResetFormat = ResetFormat.HttpDate)]", null)]
    [InlineData("[RateLimit(5, PerDay, ResetHeader = \"a\", ResetFormat = (ResetFormat)9)]", "RG2005@ResetFormat = (ResetFormat)9")]
    [InlineData("[RateLimit(5, PerDay, RemainingHeader = \"a b\")]", "RG0017@RemainingHeader = \"a b\"")]
    [InlineData("[RateLimit(5, PerDay, RemainingHeader = \"a\"), RateLimit(6, PerHour)]", "RG2014@RemainingHeader = \"a\"")]
    [InlineData("[RateLimit(5, PerDay, RemainingHeader = \"a\", Name = \"day\"), RateLimit(6, PerHour)]", null)]
    public Task Limits(string attributes, string? expected) => Verify(Told.Client("", attributes), expected);

    [Theory]
    [InlineData("[ApiKey]", "RG0016@ApiKey")]
    [InlineData("[ApiKey(Header = \"a\", Query = \"b\")]", "RG0016@Query = \"b\"")]
    [InlineData("[ApiKey(Query = \"\")]", "RG0016@Query = \"\"")]
    [InlineData("[ApiKey(Header = \"\")]", "RG0017@Header = \"\"")]
    [InlineData("[ApiKey(Header = \"X:Y\")]", "RG0017@Header = \"X:Y\"")]
    [InlineData("[ApiKey(Header = \"Content-Type\")]", "RG0017@Header = \"Content-Type\"")]
    [InlineData("[ApiKey(Header = \"Clé\")]", "RG0017@Header = \"Clé\"")]
    [InlineData("[ApiKey(Query = \"a\", Scheme = \"b\")]", "RG0018@Scheme = \"b\"")]
    [InlineData("[ApiKey(Header = \"a\", Scheme = \"b c\")]", "RG0018@Scheme = \"b c\"")]
    [InlineData("[ApiKey(Header = \"a\", Scheme = \"b\\n\")]", "RG0018@Scheme = \"b\\n\"")]
    [InlineData("[ApiKey(Header = \"a\", Scheme = \"\")]", "RG0018@Scheme = \"\"")]
    [InlineData("[ApiKey(Header = \"Authorization\", Scheme = \"Token\")]", null)]
    public Task Keys(string attributes, string? expected) => Verify(Told.Client("", attributes), expected);

    [Theory]
    [InlineData("http://a.example", "RG0019@ApiKey(Header = \"k\")")]
    [InlineData("http://localhost:5000", null)]
    [InlineData("http://127.0.0.1:5000/v1", null)]
    [InlineData("a.example", "RG0015@\"a.example\"")]
    [InlineData("/v1", "RG0015@\"/v1\"")]
    [InlineData("ftp://a.example", "RG0015@\"ftp://a.example\"")]
    [InlineData("https://a.example/?x=1", "RG0015@\"https://a.example/?x=1\"")]
    [InlineData("https://a.example/#x", "RG0015@\"https://a.example/#x\"")]
    [InlineData("https://me:secret@a.example", "RG0015@\"https://me:secret@a.example\"")]
    [InlineData(" https://a.example", "RG0015@\" https://a.example\"")]
    [InlineData("", "RG0015@\"\"")]
    public Task Addresses(string address, string? expected)
        => Verify($"[ApiClient(\"{address}\"), ApiKey(Header = \"k\")] public partial interface IA {{ }}", expected);

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
    [InlineData("[Price(0.02, \"USD\")]", null)]
    [InlineData("[Price(0, \"EUR\", PerYear)]", null)]
    [InlineData("[Price(-0.01, \"USD\")]", "RG2050@-0.01")]
    [InlineData("[Price(double.NaN, \"USD\")]", "RG2050@double.NaN")]
    [InlineData("[Price(1e99, \"USD\")]", "RG2050@1e99")]
    [InlineData("[Price(1, \"usd\")]", "RG2051@\"usd\"")]
    [InlineData("[Price(1, null!)]", "RG2051@null!")]
    [InlineData("[Price(1, \"USD\", PerSecond)]", "RG2053@PerSecond")]
    [InlineData("[Price(1, \"USD\", (RatePeriod)9)]", "RG2053@(RatePeriod)9")]
    public Task Prices(string attributes, string? expected) => Verify(Told.Client("", attributes), expected);

    [Theory]
    [InlineData("Price(0.5, \"USD\")", null)]
    [InlineData("Price(0.5, \"EUR\")", "RG2052@\"EUR\"")]
    [InlineData("Price(5, \"USD\", PerMonth)", "RG2053@PerMonth")]
    public Task Prices_of_methods(string price, string? expected)
        => Verify(Told.Client($"[Get(\"/\"), {price}] Task M();", "[Price(0.02, \"USD\")]"), expected);

    [Theory]
    [InlineData("Used = \"total\", Quota = \"total\", Rate = \"inner.rate\"", "Task<Page>", null)]
    [InlineData("Used = \"total\", OfQuota = \"month\"", "Task<Page>", null)]
    [InlineData("Used = \"none\"", "Task<Page>", "RG2055@Used = \"none\"")]
    [InlineData("Quota = \"next\"", "Task<Page>", "RG2056@Quota = \"next\"")]
    [InlineData("Rate = \"inner.text\"", "Task<Page>", "RG2056@Rate = \"inner.text\"")]
    [InlineData("Used = \"total\"", "Task", "RG2054@ReportsUsage(Used = \"total\")")]
    [InlineData("", "Task<Page>", "RG2057@ReportsUsage()")]
    [InlineData("Used = \"total\", OfQuota = \"x\"", "Task<Page>", "RG3007@OfQuota = \"x\"")]
    [InlineData("Rate = \"total\", OfLimit = \"x\"", "Task<Page>", "RG3002@OfLimit = \"x\"")]
    public Task Usage(string arguments, string type, string? expected)
        => Verify(Told.Client($"[Get(\"/\"), ReportsUsage({arguments})] {type} M();", "[RateLimit(60, PerMinute), Quota(1000, PerMonth, Name = \"month\")]"), expected);

    [Theory]
    [InlineData("", "RG2058@ReportsUsage(Used = \"total\")")]
    [InlineData("[Quota(1, PerDay, Name = \"a\"), Quota(1, PerMonth, Name = \"b\")]", "RG2058@ReportsUsage(Used = \"total\")")]
    [InlineData("[Quota(1, PerDay), RateLimit(1, PerSecond)]", null)]
    public Task Usage_needs_one_quota(string attributes, string? expected)
        => Verify(Told.Client("[Get(\"/\"), ReportsUsage(Used = \"total\")] Task<Page> M();", attributes), expected);

    [Theory]
    [InlineData("\"total\"", "Task<Page>", null)]
    [InlineData("\"Total\"", "Task<Page>", null)]
    [InlineData("\"inner.rate\"", "Task<Page>", null)]
    [InlineData("\"inner.none\"", "Task<Page>", "RG3009@\"inner.none\"")]
    [InlineData("\"inner.hidden\"", "Task<Page>", "RG3009@\"inner.hidden\"")]
    [InlineData("\"\"", "Task<Page>", "RG3009@\"\"")]
    [InlineData("null!", "Task<Page>", "RG3009@null!")]
    [InlineData("\"next\"", "Task<Page>", "RG3010@\"next\"")]
    [InlineData("\"inner.map.x\"", "Task<Page>", "RG4015@\"inner.map.x\"")]
    [InlineData("\"total\", Limit = \"x\"", "Task<Page>", "RG3002@Limit = \"x\"")]
    [InlineData("\"total\"", "Task", "RG3012@DiscoversRate(\"total\")")]
    public Task Discovery(string arguments, string type, string? expected)
        => Verify(Told.Client($"[Get(\"/\"), DiscoversRate({arguments})] {type} M();"), expected);

    [Theory]
    [InlineData("", "RG3011@DiscoversRate(\"total\")")]
    [InlineData("[Quota(1)]", "RG3011@DiscoversRate(\"total\")")]
    [InlineData("[RateLimit(1, PerSecond), RateLimit(1, PerMinute)]", "RG3011@DiscoversRate(\"total\")")]
    [InlineData("[RateLimit(1, PerSecond), Quota(5)]", null)]
    public Task Discovery_needs_one_limit(string attributes, string? expected)
        => Verify(Told.Client("[Get(\"/\"), DiscoversRate(\"total\")] Task<Page> M();", attributes), expected);

    [Theory]
    [InlineData("Next = \"next\"", "[PageToken] string? t = null", null)]
    [InlineData("Next = \"a.b\"", "[PageToken] string? t = null", null)]
    [InlineData("Next = \"inner.cursor\"", "[PageToken] string t = \"\"", null)]
    [InlineData("Next = \"Inner.Cursor\", Items = \"Users\"", "[PageToken] string? t = null", null)]
    [InlineData("Next = \"NEXT2\"", "[PageToken] string? t = null", null)]
    [InlineData("Next = \"Next2\"", "[PageToken] string? t = null", "RG4006@Next = \"Next2\"")]
    [InlineData("Next = \"inner.none\"", "[PageToken] string? t = null", "RG4006@Next = \"inner.none\"")]
    [InlineData("Next = \"inner.\"", "[PageToken] string? t = null", "RG4006@Next = \"inner.\"")]
    [InlineData("Next = \"inner.node.x\"", "[PageToken] string? t = null", "RG4015@Next = \"inner.node.x\"")]
    [InlineData("Next = \"\"", "[PageToken] string? t = null", "RG4005@Next = \"\"")]
    [InlineData("", "[PageToken] string? t = null", "RG4005@CursorPages()")]
    [InlineData("Next = \"total\"", "[PageToken] string? t = null", "RG4007@Next = \"total\"")]
    [InlineData("Next = \"next\", Items = \"x\"", "[PageToken] string? t = null", "RG4008@Items = \"x\"")]
    [InlineData("Next = \"next\", Items = \"next\"", "[PageToken] string? t = null", "RG4009@Items = \"next\"")]
    [InlineData("Next = \"next\", Items = \"inner.nullable\"", "[PageToken] string? t = null", "RG4009@Items = \"inner.nullable\"")]
    [InlineData("Next = \"next\", Items = \"inner.map\"", "[PageToken] string? t = null", "RG4009@Items = \"inner.map\"")]
    [InlineData("Next = \"next\"", "string? t = null", "RG4001@M")]
    [InlineData("Next = \"next\"", "[PageToken] string? t", "RG4002@t")]
    [InlineData("Next = \"next\"", "[PageToken] string? t = null, [PageToken] string? u = null", "RG4004@u")]
    [InlineData("Next = \"next\"", "[PageToken] int t = 0", "RG4013@t")]
    public Task Pages(string arguments, string parameters, string? expected)
        => Verify(Told.Client($"[Get(\"/\"), CursorPages({arguments})] IPages<Page, User> M({parameters});"), expected);

    [Theory]
    [InlineData("[Get(\"/\"), CursorPages(Next = \"next\")] Task<Page> M([PageToken] string? t = null);", "RG4011@CursorPages(Next = \"next\")")]
    [InlineData("[Get(\"/\")] IPages<Page, User> M();", "RG4012@M")]
    [InlineData("[Get(\"/\")] Task M([PageToken] string? t = null);", "RG4003@t")]
    [InlineData("[Post(\"/\"), CursorPages(Next = \"next\")] IPages<Page, User> M([Body] User user, [PageToken] string? t = null);", "RG4014@user")]
    [InlineData("[Get(\"/\"), CursorPages(Next = \"next\")] IPages<Page, Inner> M([PageToken] string? t = null);", "RG4010@CursorPages(Next = \"next\")")]
    [InlineData("[Get(\"/\"), CursorPages(Next = \"next\")] IPages<Page?, User> M([PageToken] string? t = null);", null)]
    public Task Pages_and_returns(string member, string? expected) => Verify(Told.Client(member), expected);

    [Fact]
    public async Task A_looser_limit_of_a_method_is_a_warning()
        => Assert.Equal(
            ["RG2015@RateLimit(9, PerSecond, Name = \"a\")"],
            await Told.Of(Told.Client("[Get(\"/\"), RateLimit(9, PerSecond, Name = \"a\")] Task M(); [Get(\"/2\"), RateLimit(1, PerSecond, Name = \"a\")] Task N();", "[RateLimit(2, PerSecond, Name = \"a\")]")));

    [Theory]
    [InlineData("[RateLimit(1, PerSecond, Name = \"x\")] Task M(); [Get(\"/2\"), RateLimit(2, PerSecond, Name = \"x\")] Task N();", "RG2009@RateLimit(2, PerSecond, Name = \"x\")")]
    [InlineData("[RateLimit(1, PerSecond, Name = \"q\")] Task M();", "RG2009@Name = \"q\"")]
    [InlineData("[RateLimit(1, PerSecond), RateLimit(1, PerSecond)] Task M();", "RG2010@RateLimit(1, PerSecond)")]
    [InlineData("[RateLimit(0, PerSecond)] Task M();", "RG2001@0")]
    [InlineData("[ConcurrencyLimit(0)] Task M();", "RG2001@0")]
    [InlineData("[ConcurrencyLimit(2), Permits(5)] Task M();", null)]
    [InlineData("[ConcurrencyLimit(2, Name = \"q\")] Task M();", "RG2009@Name = \"q\"")]
    [InlineData("[ConcurrencyLimit(2), ConcurrencyLimit(2)] Task M();", "RG2010@ConcurrencyLimit(2)")]
    [InlineData("[ConcurrencyLimit(1, Name = \"x\")] Task M(); [Get(\"/2\"), ConcurrencyLimit(1, Name = \"x\")] Task N();", null)]
    [InlineData("[ConcurrencyLimit(1, Name = \"x\")] Task M(); [Get(\"/2\"), RateLimit(1, PerSecond, Name = \"x\")] Task N();", "RG2009@RateLimit(1, PerSecond, Name = \"x\")")]
    [InlineData("[ConcurrencyLimit(3, Name = \"c\")] Task M();", null)]
    [InlineData("[ConcurrencyLimit(5, Name = \"c\")] Task M();", "RG2015@ConcurrencyLimit(5, Name = \"c\")")]
    public Task Limits_of_methods(string member, string? expected)
        => Verify(Told.Client("[Get(\"/\")] " + member, "[Quota(5, Name = \"q\"), ConcurrencyLimit(4, Name = \"c\")]"), expected);

    [Theory]
    [InlineData("[Permits(0)] Task M();", "RG2017@0")]
    [InlineData("[Permits(-3)] Task M();", "RG2017@-3")]
    [InlineData("[Permits(permits: int.MinValue)] Task M();", "RG2017@permits: int.MinValue")]
    [InlineData("[Permits(1)] Task M();", null)]
    [InlineData("[Permits(20)] Task M();", null)]
    [InlineData("[Permits(21)] Task M();", "RG2018@21")]
    [InlineData("[Permits(20), RateLimit(19, PerMinute)] Task M();", "RG2018@20")]
    [InlineData("[Permits(20), RateLimit(5, PerMinute, Burst = 20)] Task M();", null)]
    [InlineData("[Permits(30), RateLimit(30, PerDay, Name = \"b\")] Task M();", null)]
    public Task Weights(string member, string? expected)
        => Verify(Told.Client("[Get(\"/\")] " + member, "[RateLimit(10, PerHour, Burst = 20, Name = \"b\"), Quota(30)]"), expected);

    [Theory]
    [InlineData("[Get(\"/{id}\")] Task M([PartitionKey] string id);", null)]
    [InlineData("[Get(\"/\")] Task M([PartitionKey(\"ip\")] int? id);", null)]
    [InlineData("[Get(\"/\")] Task M([PartitionKey(\"month\")] Guid id);", null)]
    [InlineData("[Get(\"/\"), RateLimit(1, PerDay, Name = \"own\")] Task M([PartitionKey(\"own\")] string id);", null)]
    [InlineData("[Get(\"/\"), CursorPages(Next = \"next\")] IPages<Page, User> M([PartitionKey] string id, [PageToken] string? t = null);", null)]
    [InlineData("[Get(\"/\")] Task M([PartitionKey(\"own\")] string id);", "RG2019@\"own\"")]
    [InlineData("[Get(\"/\")] Task M([PartitionKey(limit: \"\")] string id);", "RG2019@limit: \"\"")]
    [InlineData("[Get(\"/\")] Task M([PartitionKey] string id, [PartitionKey(\"ip\")] string name);", "RG2021@PartitionKey(\"ip\")")]
    [InlineData("[Get(\"/\")] Task M([PartitionKey] CancellationToken id);", "RG1015@PartitionKey")]
    [InlineData("[Post(\"/\")] Task M([Body, PartitionKey] User user);", "RG1015@Body")]
    [InlineData("[Get(\"/\"), CursorPages(Next = \"next\")] IPages<Page, User> M([PageToken, PartitionKey] string? t = null);", "RG1015@PageToken")]
    public Task Partitions(string member, string? expected)
        => Verify(Told.Client(member, "[RateLimit(10, PerHour, Scope = RateScope.Host, Name = \"ip\"), Quota(30, Name = \"month\")]"), expected);

    [Theory]
    [InlineData("", "RG2020@PartitionKey")]
    [InlineData("[RateLimit(10, PerHour, Scope = RateScope.Host), ConcurrencyLimit(2, Scope = RateScope.Client)]", "RG2020@PartitionKey")]
    [InlineData("[ConcurrencyLimit(2)]", null)]
    public Task A_partition_splits_a_limit(string attributes, string? expected)
        => Verify(Told.Client("[Get(\"/\")] Task M([PartitionKey] string id);", attributes), expected);

    private static async Task Verify(string source, string? expected) => Assert.Equal(expected is null ? [] : [expected], await Told.Of(source));
}
