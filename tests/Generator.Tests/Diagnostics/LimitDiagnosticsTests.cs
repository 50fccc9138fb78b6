namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG2xxx: limits, quotas, prices and what is discovered of them.</summary>
public sealed class LimitDiagnosticsTests
{
    [Theory]
    [InlineData("[RateLimit(0, PerSecond)]", "RG2001@0")]
    [InlineData("[RateLimit(-5, PerSecond)]", "RG2001@-5")]
    [InlineData("[RateLimit(period: PerSecond, permits: 0)]", "RG2001@permits: 0")]
    [InlineData("[RateLimit(1, PerSecond, Every = 0)]", "RG2002@Every = 0")]
    [InlineData("[RateLimit(1, PerDay, Every = int.MaxValue)]", "RG2003@Every = int.MaxValue")]
    [InlineData("[RateLimit(1, PerDay, Margin = 1e300)]", "RG2003@Margin = 1e300")]
    [InlineData("[RateLimit(1, PerDay, Every = 366)]", null)]
    [InlineData("[RateLimit(1, PerDay, Every = 367)]", "RG2003@Every = 367")]
    [InlineData("[RateLimit(1, PerDay, Every = 366, Margin = 0.1)]", "RG2003@Margin = 0.1")]
    [InlineData("[RateLimit(1, PerDay, Burst = 366)]", null)]
    [InlineData("[RateLimit(1, PerDay, Burst = 367)]", "RG2030@Burst = 367")]
    [InlineData("[RateLimit(1, PerSecond, Mode = RateMode.Throughput)]", null)]
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
    [InlineData("[Permits(0)] Task M();", null)]
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

    [Theory]
    [InlineData("[Get(\"/\")] Task M();", "[RateLimit(6, PerMinute), Deadline(9.9)]", "RG2040@9.9")]
    [InlineData("[Get(\"/\")] Task M();", "[RateLimit(6, PerMinute), Deadline(10)]", null)]
    [InlineData("[Get(\"/\")] Task M();", "[RateLimit(60, PerMinute), RateLimit(2, PerHour, Margin = 0.5), Deadline(2000)]", "RG2040@2000")]
    [InlineData("[Get(\"/\"), Deadline(1)] Task M();", "[RateLimit(15, PerSecond)]", null)]
    [InlineData("[Get(\"/\"), Deadline(1)] Task M(); [Get(\"/2\")] Task N();", "[RateLimit(6, PerMinute)]", "RG2040@1")]
    [InlineData("[Get(\"/\"), Permits(3)] Task M();", "[RateLimit(6, PerMinute), Deadline(20)]", "RG2040@M")]
    [InlineData("[Get(\"/\"), RateLimit(1, PerMinute)] Task M();", "[Deadline(20)]", "RG2040@M")]
    [InlineData("[Get(\"/\")] Task M();", "[ConcurrencyLimit(1), Quota(1, PerDay), Deadline(1)]", null)]
    public Task A_deadline_leaves_room_for_the_pace(string member, string attributes, string? expected) => Verify(Told.Client(member, attributes), expected);

    private static async Task Verify(string source, string? expected) => Assert.Equal(expected is null ? [] : [expected], await Told.Of(source));
}
