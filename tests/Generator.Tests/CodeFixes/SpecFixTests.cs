namespace RateGen.Generator.Tests.CodeFixes;

public sealed class SpecFixTests
{
    [Theory]
    [InlineData("""[ApiSpec({|RG5001:"hikreapi"|}), RateLimit(15, PerSecond)]""", """[ApiSpec("hikerapi"), RateLimit(15, PerSecond)]""")]
    [InlineData("""[ApiSpec("hikerapi", {|RG5004:Plan = "standrad"|}), RateLimit(15, PerSecond), Quota(100)]""", """[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond), Quota(100)]""")]
    [InlineData("""[ApiSpec("hikerapi", Plan = "standard"), {|RG5006:RateLimit(30, PerSecond, Name = "a")|}, Quota(100)]""", """[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond, Name = "a"), Quota(100)]""")]
    [InlineData("""[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond), {|RG5010:Quota(200000)|}]""", """[ApiSpec("hikerapi", Plan = "standard"), RateLimit(15, PerSecond), Quota(100000)]""")]
    public Task The_client_is_mended(string before, string after) => CodeFixTest.RunAsync(Client(before), Client(after));

    private static string Client(string attributes) => $$"""
        [ApiClient("https://api.hikerapi.com")]
        {{attributes}}
        partial interface IUsersApi
        {
            [Get("/sys/balance")] Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """;
}
