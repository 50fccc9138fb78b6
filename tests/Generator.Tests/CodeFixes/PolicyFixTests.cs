namespace RateGen.Generator.Tests.CodeFixes;

public sealed class PolicyFixTests
{
    [Theory]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2002:Every = 0|})]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[RateLimit(15, {|RG2004:PerMonth|})]""", """[Quota(15, PerMonth)]""")]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2006:Burst = 5|})]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2008:Margin = -1|}, Name = "a")]""", """[RateLimit(15, PerSecond, Name = "a")]""")]
    [InlineData("""[RateLimit(15, PerSecond), {|RG2010:RateLimit(15, PerSecond)|}]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[Quota(15, {|RG2011:PerSecond|}, Name = "a")]""", """[RateLimit(15, PerSecond, Name = "a")]""")]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2012:Name = ""|})]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[RateLimit(15, PerSecond, Name = "minute"), RetryOn429({|RG3002:Limit = "minuet"|})]""", """[RateLimit(15, PerSecond, Name = "minute"), RetryOn429(Limit = "minute")]""")]
    [InlineData("""[Quota(15, PerMonth, Name = "month"), Exhausted(402, {|RG3007:Quota = "monht"|})]""", """[Quota(15, PerMonth, Name = "month"), Exhausted(402, Quota = "month")]""")]
    [InlineData("""[Exhausted(402), Exhausted({|RG3008:402|})]""", """[Exhausted(402)]""")]
    public Task The_policy_is_mended(string before, string after) => CodeFixTest.RunAsync(Client(before), Client(after));

    [Fact]
    public Task A_negative_weight_goes() => CodeFixTest.RunAsync(
        Client("", """[Get("/users"), Permits({|RG2017:-1|})] Task<int> GetAsync(CancellationToken cancellationToken = default);"""),
        Client("", """[Get("/users")] Task<int> GetAsync(CancellationToken cancellationToken = default);"""));

    private static string Client(string attributes, string operation = "") => $$"""
        [ApiClient("https://api.example.com")]
        {{attributes}}
        partial interface IUsersApi
        {
            {{operation}}
        }
        """;
}
