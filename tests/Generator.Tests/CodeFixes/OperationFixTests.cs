namespace RateGen.Generator.Tests.CodeFixes;

public sealed class OperationFixTests
{
    [Theory]
    [InlineData("""[Get({|RG1001:"/users/{id}"|})] Task<int> GetAsync(CancellationToken cancellationToken = default);""",
        """[Get("/users/{id}")] Task<int> GetAsync(string id, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get({|RG1001:"/users/{user-id}"|})] Task<int> GetAsync(int page = 1, CancellationToken cancellationToken = default);""",
        """[Get("/users/{user-id}")] Task<int> GetAsync([AliasAs("user-id")] string userId, int page = 1, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get({|RG1001:"/{class}"|})] Task<int> GetAsync(string a, CancellationToken cancellationToken = default);""",
        """[Get("/{class}")] Task<int> GetAsync(string a, string @class, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get({|RG1002:"users"|})] Task<int> GetAsync(CancellationToken cancellationToken = default);""",
        """[Get("/users")] Task<int> GetAsync(CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get({|RG1002:"//users"|})] Task<int> GetAsync(CancellationToken cancellationToken = default);""",
        """[Get("/users")] Task<int> GetAsync(CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get("/users")] Task<int> GetAsync([AliasAs({|RG1004:""|})] string name, CancellationToken cancellationToken = default);""",
        """[Get("/users")] Task<int> GetAsync(string name, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get({|RG1013:"/a\\b c"|})] Task<int> GetAsync(CancellationToken cancellationToken = default);""",
        """[Get("/a/b%20c")] Task<int> GetAsync(CancellationToken cancellationToken = default);""")]
    [InlineData("""[Post("/users")] Task<int> AddAsync([Body] int a, [Body] int {|RG1006:b|}, CancellationToken cancellationToken = default);""",
        """[Post("/users")] Task<int> AddAsync([Body] int a, int b, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get("/users")] Task<int> AddAsync([Body] int {|RG1007:a|}, CancellationToken cancellationToken = default);""",
        """[Post("/users")] Task<int> AddAsync([Body] int a, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get("/users")] Task<int> GetAsync(ref int {|RG1011:a|}, CancellationToken cancellationToken = default);""",
        """[Get("/users")] Task<int> GetAsync(int a, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get("/users")] Task<int> {|RG1014:GetAsync|}(int a);""",
        """[Get("/users")] Task<int> GetAsync(int a, CancellationToken cancellationToken = default);""")]
    [InlineData("""[Get("/users")] Task<int> {|RG1014:GetAsync|}();""",
        """[Get("/users")] Task<int> GetAsync(CancellationToken cancellationToken = default);""")]
    public Task The_operation_is_mended(string before, string after) => CodeFixTest.RunAsync(Client(before), Client(after));

    [Fact]
    public Task All_operations_take_a_cancellation_token_at_once() => CodeFixTest.RunAsync(
        Client("""
            [Get("/a")] Task<int> {|RG1014:AAsync|}();
                // Line breaks stay.
                [Get("/b")] Task<int> {|RG1014:BAsync|}(
                    int a,
                    int b);
            """),
        Client("""
            [Get("/a")] Task<int> AAsync(CancellationToken cancellationToken = default);
                // Line breaks stay.
                [Get("/b")] Task<int> BAsync(
                    int a,
                    int b, CancellationToken cancellationToken = default);
            """),
        all: true);

    private static string Client(string operation) => $$"""
        [ApiClient("https://api.example.com")]
        partial interface IUsersApi
        {
            {{operation}}
        }
        """;
}
