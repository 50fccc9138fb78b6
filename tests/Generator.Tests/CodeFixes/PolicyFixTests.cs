namespace RateGen.Generator.Tests.CodeFixes;

public sealed class PolicyFixTests
{
    [Theory]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2002:Every = 0|})]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[RateLimit(15, {|RG2004:PerMonth|})]""", """[Quota(15, PerMonth)]""")]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2006:Burst = 5|})]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2007:Burst = 20|}, Pacing = Pacing.Smooth)]""", """[RateLimit(15, PerSecond, Pacing = Pacing.Smooth)]""")]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2008:Margin = -1|}, Name = "a")]""", """[RateLimit(15, PerSecond, Name = "a")]""")]
    [InlineData("""[RateLimit(15, PerSecond), {|RG2010:RateLimit(15, PerSecond)|}]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[Quota(15, {|RG2011:PerSecond|}, Name = "a")]""", """[RateLimit(15, PerSecond, Name = "a")]""")]
    [InlineData("""[RateLimit(15, PerSecond, {|RG2012:Name = ""|})]""", """[RateLimit(15, PerSecond)]""")]
    [InlineData("""[RateLimit(15, PerSecond, Name = "minute"), RetryOn429({|RG3002:Limit = "minuet"|})]""", """[RateLimit(15, PerSecond, Name = "minute"), RetryOn429(Limit = "minute")]""")]
    [InlineData("""[Quota(15, PerMonth, Name = "month"), Exhausted(402, {|RG3007:Quota = "monht"|})]""", """[Quota(15, PerMonth, Name = "month"), Exhausted(402, Quota = "month")]""")]
    [InlineData("""[Exhausted(402), Exhausted({|RG3008:402|})]""", """[Exhausted(402)]""")]
    public Task The_policy_is_mended(string before, string after) => CodeFixTest.RunAsync(Client(before), Client(after));

    [Theory]
    [InlineData("""[Get("/a"), Permits({|RG2017:-1|})] Task<int> GetAsync(Token""", """[Get("/a")] Task<int> GetAsync(Token""")]
    [InlineData("""[Get("/a"), Timeout({|RG0040:0|})] Task<int> GetAsync(Token""", """[Get("/a")] Task<int> GetAsync(Token""")]
    [InlineData("""[Get("/a"), Deadline({|RG0041:-1|})] Task<int> GetAsync(Token""", """[Get("/a")] Task<int> GetAsync(Token""")]
    [InlineData("""[{|RG0021:Idempotent|}] Task<int> Twice() => Task.FromResult(2); [Get("/a")] Task<int> GetAsync(Token""", """Task<int> Twice() => Task.FromResult(2); [Get("/a")] Task<int> GetAsync(Token""")]
    [InlineData("""[Get("/a")] Task<int> GetAsync([PartitionKey({|RG2019:"secnod"|})] string id, Token""", """[Get("/a")] Task<int> GetAsync([PartitionKey("second")] string id, Token""")]
    [InlineData("""[Get("/a")] Task<int> GetAsync([PartitionKey] string id, [{|RG2021:PartitionKey|}] string name, Token""", """[Get("/a")] Task<int> GetAsync([PartitionKey] string id, string name, Token""")]
    [InlineData("""[Get("/a"), DiscoversRate({|RG3009:"raet"|})] Task<Balance> GetAsync(Token""", """[Get("/a"), DiscoversRate("rate")] Task<Balance> GetAsync(Token""")]
    [InlineData("""[Post("/a"), {|RG3026:RetryOnTransient|}] Task<int> AddAsync(Token""", """[Post("/a"), RetryOnTransient, Idempotent] Task<int> AddAsync(Token""")]
    public Task The_policy_of_an_operation_is_mended(string before, string after)
    {
        const string Types = "public sealed record Balance(int Rate);";
        const string Limit = """[RateLimit(15, PerSecond, Name = "second")]""";
        return CodeFixTest.RunAsync(Client(Limit, Whole(before)) + Types, Client(Limit, Whole(after)) + Types);
    }

    [Fact]
    public Task What_splits_no_limit_goes() => CodeFixTest.RunAsync(
        Client("[RateLimit(15, PerSecond, Scope = RateScope.Host)]", Whole("""[Get("/a")] Task<int> GetAsync([{|RG2020:PartitionKey|}] string id, Token""")),
        Client("[RateLimit(15, PerSecond, Scope = RateScope.Host)]", Whole("""[Get("/a")] Task<int> GetAsync(string id, Token""")));

    [Fact]
    public Task All_retries_that_could_do_the_work_twice_are_declared_harmless_at_once() => CodeFixTest.RunAsync(
        Client("", Whole("""[Post("/a"), {|RG3026:RetryOnTransient|}] Task<int> AddAsync(Token""") + " " + Whole("""[Patch("/a"), {|RG3026:RetryOnTransient(MaxRetries = 1)|}] Task<int> ChangeAsync(Token""")),
        Client("", Whole("""[Post("/a"), RetryOnTransient, Idempotent] Task<int> AddAsync(Token""") + " " + Whole("""[Patch("/a"), RetryOnTransient(MaxRetries = 1), Idempotent] Task<int> ChangeAsync(Token""")),
        all: true);

    private static string Whole(string operation) => operation.Replace("Token", "CancellationToken cancellationToken = default);", StringComparison.Ordinal);

    private static string Client(string attributes, string operation = "") => $$"""
        [ApiClient("https://api.example.com")]
        {{attributes}}
        partial interface IUsersApi
        {
            {{operation}}
        }
        """;
}
