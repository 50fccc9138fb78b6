namespace RateGen.Generator.Tests.CodeFixes;

public sealed class PageFixTests
{
    [Theory]
    [InlineData("""[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> {|RG4001:Get|}(string id);""",
        """[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get(string id, [PageToken] string? cursor = null);""")]
    [InlineData("""[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] string {|RG4002:cursor|});""",
        """[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] string? cursor = null);""")]
    [InlineData("""Task<UserPage> Get([PageToken] string? {|RG4003:cursor|} = null, CancellationToken cancellationToken = default);""",
        """Task<UserPage> Get(string? cursor = null, CancellationToken cancellationToken = default);""")]
    [InlineData("""[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] string? cursor = null, [PageToken] string? {|RG4004:other|} = null);""",
        """[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] string? cursor = null, string? other = null);""")]
    [InlineData("""[CursorPages(Items = "response.users", {|RG4006:Next = "nxet"|})] IPages<UserPage, User> Get([PageToken] string? cursor = null);""",
        """[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] string? cursor = null);""")]
    [InlineData("""[CursorPages({|RG4008:Items = "respones.usres"|}, Next = "next")] IPages<UserPage, User> Get([PageToken] string? cursor = null);""",
        """[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] string? cursor = null);""")]
    [InlineData("""[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] DateTime {|RG4013:cursor|} = default);""",
        """[CursorPages(Items = "response.users", Next = "next")] IPages<UserPage, User> Get([PageToken] string? cursor = null);""")]
    public Task The_pages_are_mended(string before, string after) => CodeFixTest.RunAsync(Client(before), Client(after));

    private static string Client(string operation) => $$"""
        [ApiClient("https://api.example.com"), RetryOn429]
        partial interface IUsersApi
        {
            [Get("/users")] {{operation}}
        }

        public sealed record User(string Name);

        public sealed record Users([property: JsonPropertyName("users")] List<User> Items);

        public sealed record UserPage(Users Response, string? Next);
        """;
}
