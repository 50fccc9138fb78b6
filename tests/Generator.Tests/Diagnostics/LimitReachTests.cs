namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>What limits do to each other, in one client and across clients.</summary>
public sealed class LimitReachTests
{
    [Theory]
    [InlineData("RateLimit(15, PerSecond), RateLimit(1000, PerMinute)", "RG2026@RateLimit(1000, PerMinute)")]
    [InlineData("RateLimit(15, PerSecond), RateLimit(900, PerMinute)", "RG2026@RateLimit(900, PerMinute)")]
    [InlineData("RateLimit(15, PerSecond), RateLimit(899, PerMinute)", null)]
    [InlineData("RateLimit(15, PerSecond), RateLimit(1000, PerMinute, Scope = RateScope.Host)", null)]
    [InlineData("RateLimit(15, PerSecond), RateLimit(1000, PerMinute, Name = \"minute\")", null)]
    [InlineData("RateLimit(60, PerMinute), RateLimit(100, PerSecond)", null)]
    [InlineData("RateLimit(1000, PerSecond, Pacing = Pacing.Smooth)", null)]
    [InlineData("RateLimit(1001, PerSecond, Pacing = Pacing.Smooth)", "RG2027@Pacing = Pacing.Smooth")]
    public async Task Within_a_client(string limits, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await Told.Of(Told.Client("[Get(\"/\")] Task M(CancellationToken token);", $"[{limits}]"), withInfo: true));

    [Theory]
    [InlineData("https://a.example/v2", "RateLimit(16, PerSecond, Name = \"x\")", "RG2028@RateLimit(16, PerSecond, Name = \"x\")")]
    [InlineData("https://a.example", "RateLimit(15, PerSecond, Name = \"x\", Scope = RateScope.Host)", "RG2028@RateLimit(15, PerSecond, Name = \"x\", Scope = RateScope.Host)")]
    [InlineData("https://a.example", "RateLimit(15, PerSecond, Name = \"x\")", null)]
    [InlineData("https://b.example", "RateLimit(16, PerSecond, Name = \"x\")", null)]
    [InlineData("https://a.example", "RateLimit(16, PerSecond, Name = \"y\")", null)]
    public async Task Across_clients(string address, string limit, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await Told.Of($$"""
            [ApiClient("https://a.example"), RateLimit(15, PerSecond, Name = "x")] public partial interface IA { }
            [ApiClient("{{address}}"), {{limit}}] public partial interface IB { }
            """));

    [Theory]
    [InlineData("Headers(\"X-Api-Key: sk_live_0123456789\")", "/", "RG0062@\"X-Api-Key: sk_live_0123456789\"")]
    [InlineData("Headers(\"Authorization: Bearer eyJhbGciOiJIUzI1NiJ9\")", "/", "RG0062@\"Authorization: Bearer eyJhbGciOiJIUzI1NiJ9\"")]
    [InlineData("Headers(\"Accept: application/vnd.github.v3+json\", \"Authorization: Bearer test\", \"X-Api-Key: key1\", \"Idempotency-Key\")", "/", null)]
    [InlineData("Idempotent", "/?api_key=0123456789abcdef", "RG0062@\"/?api_key=0123456789abcdef\"")]
    [InlineData("Idempotent", "/?monkey=0123456789abcdef&key=short1", null)]
    public async Task A_secret_in_a_declaration(string attribute, string route, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await Told.Of($$"""
            [ApiClient("https://a.example")] public partial interface IA { [Get("{{route}}"), {{attribute}}] Task M(CancellationToken cancellationToken = default); }
            """));

    [Theory]
    [InlineData("new() { ApiKey = \"0123456789ab\" }", "RG0061@\"0123456789ab\"")]
    [InlineData("new() { ApiKey = \"test\" }", null)]
    [InlineData("new() { ApiKey = key }", null)]
    public async Task A_key_in_the_source(string options, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await Told.Of($$"""
            [ApiClient("https://a.example")] public partial interface IA { }
            class Use { object Of(string key) { ApiClientOptions options = {{options}}; return options; } }
            """));
}
