namespace RateGen.Generator.Tests.CodeFixes;

public sealed class SpecFixTests
{
    [Theory]
    [InlineData("""[ApiSpec({|RG5001:"hikreapi"|}), RateLimit(15, PerSecond)]""", """[ApiSpec("hikerapi"), RateLimit(15, PerSecond)]""")]
    [InlineData("""[ApiSpec("hikerapi", {|RG5004:Plan = "standrad"|}), RateLimit(15, PerSecond), Quota(100)]""", """[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond), Quota(100)]""")]
    [InlineData("""[ApiSpec("hikerapi", Plan = "standard"), {|RG5006:RateLimit(30, PerSecond, Name = "a")|}, Quota(100)]""", """[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond, Name = "a"), Quota(100)]""")]
    [InlineData("""[ApiSpec("hikerapi", Plan = "standard"), {|RG5009:RateLimit(5, PerSecond, Name = "a")|}, Quota(100)]""", """[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond, Name = "a"), Quota(100)]""")]
    [InlineData("""[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond), {|RG5010:Quota(200000)|}]""", """[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond), Quota(100000)]""")]
    public Task The_client_is_mended(string before, string after) => CodeFixTest.RunAsync(Client(before), Client(after));

    [Fact]
    public Task The_rate_of_the_plan_is_declared() => CodeFixTest.RunAsync(
        Client("""[ApiSpec("hikerapi", {|RG5007:Plan = "standard"|}), Quota(100000)]"""),
        Client("""[ApiSpec("hikerapi", Plan = "standard"), Quota(100000)]""", "[RateLimit(15, PerSecond)]\n"));

    [Fact]
    public Task The_quota_of_the_plan_is_declared() => CodeFixTest.RunAsync(
        Client("""[ApiSpec("hikerapi", {|RG5008:Plan = "standard"|}), RateLimit(15, PerSecond)]"""),
        Client("""[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond)]""", "[Quota(100000)]\n"));

    [Theory]
    [InlineData("""[Get({|RG5011:"/sys/balanse"|})] Task<int> GetAsync(Token""", """[Get("/sys/balance")] Task<int> GetAsync(Token""")]
    [InlineData("""[Get("/v2/user/followers")] Task<int> GetAsync(string user_id, string? {|RG5013:page_ids|} = null, Token""", """[Get("/v2/user/followers")] Task<int> GetAsync(string user_id, [AliasAs("page_id")] string? page_ids = null, Token""")]
    [InlineData("""[Get("/v2/user/followers")] Task<int> {|RG5012:GetAsync|}(string? page_id = null, Token""", """[Get("/v2/user/followers")] Task<int> GetAsync(string user_id, string? page_id = null, Token""")]
    public Task The_operation_is_mended(string before, string after)
    {
        const string Attributes = """[ApiSpec("hikerapi"), RateLimit(15, PerSecond), RetryOn429, Exhausted(402)]""";
        return CodeFixTest.RunAsync(Client(Attributes, operation: Whole(before)), Client(Attributes, operation: Whole(after)));
    }

    [Fact]
    public Task A_documented_refusal_is_declared() => CodeFixTest.RunAsync(
        Client("""[{|RG5017:ApiSpec("hikerapi")|}, RateLimit(15, PerSecond), RetryOn429]""", operation: Whole("""[Get("/v2/user/followers")] Task<int> GetAsync(string user_id, Token""")),
        Client("""[ApiSpec("hikerapi"), RateLimit(15, PerSecond), RetryOn429]""", "[Exhausted(402)]\n", Whole("""[Get("/v2/user/followers")] Task<int> GetAsync(string user_id, Token""")));

    private static string Whole(string operation) => operation.Replace("Token", "CancellationToken cancellationToken = default);", StringComparison.Ordinal);

    private static string Client(string attributes, string first = "", string? operation = null) => $$"""
        {{first}}[ApiClient("https://api.hikerapi.com")]
        {{attributes}}
        partial interface IUsersApi
        {
            {{operation ?? """[Get("/sys/balance")] Task<int> GetAsync(CancellationToken cancellationToken = default);"""}}
        }
        """;
}
