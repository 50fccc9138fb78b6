namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG0xxx and RG1xxx: each mistake at the place that holds it.</summary>
public sealed class OperationDiagnosticsTests
{
    private const string Token = ", CancellationToken cancellationToken = default";

    [Theory]
    [InlineData("string P { get; }", "RG0008@P")]
    [InlineData("int this[int i] { get; set; }", "RG0008@this")]
    [InlineData("event EventHandler E;", "RG0008@E")]
    [InlineData("Task M();", "RG0009@M")]
    [InlineData("static Task M() => Task.CompletedTask;", null)]
    [InlineData("Task M() => Task.CompletedTask;", null)]
    [InlineData("[Get(\"/\")] static Task M() => Task.CompletedTask;", "RG0021@Get(\"/\")")]
    [InlineData("[Idempotent] Task M() => Task.CompletedTask;", "RG0021@Idempotent")]
    [InlineData("[Get(\"/\"), Post(\"/\")] Task M();", "RG0010@Post(\"/\")")]
    [InlineData("[Get(\"/\")] void M();", "RG0011@M")]
    [InlineData("[Head(\"/\")] Task<User> M();", "RG0050@M")]
    [InlineData("[Head(\"/\")] Task<IApiResponse> M();", null)]
    [InlineData("[Head(\"/\")] Task<HttpResponseMessage> M();", null)]
    [InlineData("[Get(\"/\")] ValueTask M();", null)]
    [InlineData("[Get(\"/\")] ValueTask<User> M();", null)]
    [InlineData("[Get(\"/\")] Task<string> M();", null)]
    [InlineData("[Get(\"/\")] Task<Stream> M();", null)]
    [InlineData("[Get(\"/\")] Task<HttpResponseMessage> M();", null)]
    [InlineData("[Get(\"/\")] Task<HttpContent> M();", null)]
    [InlineData("[Get(\"/\")] Task<Task<User>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] Task<Action> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] Task<IAsyncEnumerable<User>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] IAsyncEnumerable<User> M();", null)]
    [InlineData("[Get(\"/\")] Task<IPages<Page, User>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] Task<byte[]> M();", null)]
    [InlineData("[Get(\"/\")] Task<HttpRequestMessage> M();", null)]
    [InlineData("[Get(\"/\")] Task<IApiResponse> M();", null)]
    [InlineData("[Get(\"/\")] Task<IApiResponse<User>> M();", null)]
    [InlineData("[Get(\"/\")] ValueTask<ApiResponse<Stream>> M();", null)]
    [InlineData("[Get(\"/\")] Task<ApiResponse<HttpResponseMessage>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] Task<ApiResponse<HttpRequestMessage>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] Task<ApiResponse<IApiResponse>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] Task<ApiResponse<Task>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] ApiResponse<User> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] IObservable<User> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] IAsyncEnumerable<Task<User>> M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] ref Task M();", "RG0011@M")]
    [InlineData("[Get(\"/\")] Task<User[]> M();", null)]
    [InlineData("[Get(\"/\")] Task<Dictionary<string, User?>?> M();", null)]
    [InlineData("[Get(\"/\"), Timeout(0)] Task M();", "RG0040@0")]
    [InlineData("[Get(\"/\"), Timeout(-5)] Task M();", "RG0040@-5")]
    [InlineData("[Get(\"/\"), Timeout(1)] Task M();", null)]
    [InlineData("[Get(\"/\"), Deadline(0)] Task M();", "RG0041@0")]
    [InlineData("[Get(\"/\"), Deadline(double.NaN)] Task M();", "RG0041@double.NaN")]
    [InlineData("[Get(\"/\"), Deadline(4233601)] Task M();", "RG0041@4233601")]
    [InlineData("[Get(\"/\"), Deadline(0.001)] Task M();", "RG2040@0.001")]
    [InlineData("[Get(\"/\")] Task M<T>();", null)]
    [InlineData("string Create => \"\";", "RG0014@Create,RG0014@Create")]
    [InlineData("static IApi Create(ApiClientOptions options) => null!;", "RG0014@Create")]
    [InlineData("[Post(\"/\")] Task<User> Create([Body] User user);", null)]
    public async Task Members(string members, string? expected) => Assert.Equal(Split(expected), await Told.Of(Told.Client(members)));

    [Theory]
    [InlineData("/{id}", "string x", "RG1001@\"/{id}\"")]
    [InlineData("/{id}/{id}", "string id", null)]
    [InlineData("/{ID}", "string id", null)]
    [InlineData("/{user-id}", "[AliasAs(\"user-id\")] string id", null)]
    [InlineData("/{id}", "[AliasAs(\"other\")] string id", "RG1001@\"/{id}\"")]
    [InlineData("users", "string x", "RG1002@\"users\"")]
    [InlineData("https://b.example/users", "string x", "RG1002@\"https://b.example/users\"")]
    [InlineData("//b.example/users", "string x", "RG1002@\"//b.example/users\"")]
    [InlineData("/{id", "string id", "RG1003@\"/{id\"")]
    [InlineData("/id}", "string id", "RG1003@\"/id}\"")]
    [InlineData("/{}", "string id", "RG1003@\"/{}\"")]
    [InlineData("/{{id}}", "string id", "RG1003@\"/{{id}}\"")]
    [InlineData("/{i d}", "string id", "RG1003@\"/{i d}\"")]
    [InlineData("/{**id}", "string id", null)]
    [InlineData("/{id?}", "string id", null)]
    [InlineData("/{user.id}", "User user", null)]
    [InlineData("/{id:int}", "int id", "RG1009@\"/{id:int}\"")]
    [InlineData("/a?x={id}", "int id", null)]
    [InlineData("/a#b", "int id", null)]
    [InlineData("/a b", "int id", null)]
    [InlineData("/a/../b", "int id", "RG1013@\"/a/../b\"")]
    [InlineData("/./b", "int id", "RG1013@\"/./b\"")]
    [InlineData("/", "[AliasAs(\"\")] int id", "RG1004@\"\"")]
    [InlineData("/", "[AliasAs(null!)] int id", "RG1004@null!")]
    [InlineData("/?id=1", "int id", "RG1005@id")]
    [InlineData("/?i%64=1", "int id", "RG1005@id")]
    [InlineData("/", "int id, [AliasAs(\"id\")] int other", "RG1005@other")]
    [InlineData("/", "int id, int ID", null)]
    [InlineData("/{id}", "int id, int ID", "RG1012@ID")]
    [InlineData("/", "[Body] User user", "RG1007@user")]
    [InlineData("/", "User user", null)]
    [InlineData("/", "int[] ids", null)]
    [InlineData("/", "List<string> ids", null)]
    [InlineData("/", "object x", "RG1008@x")]
    [InlineData("/", "dynamic x", "RG1008@x")]
    [InlineData("/", "Stream x", "RG1008@x")]
    [InlineData("/", "(int, int) x", "RG1008@x")]
    [InlineData("/", "nint x", null)]
    [InlineData("/{x}", "ReadOnlySpan<char> x", "RG1008@x")]
    [InlineData("/", "ref int x", "RG1011@x")]
    [InlineData("/", "out int x", "RG1011@x")]
    [InlineData("/", "in int x", "RG1011@x")]
    [InlineData("/", "CancellationToken a", "RG1010@cancellationToken")]
    [InlineData("/{a}", "CancellationToken a", "RG1015@a,RG1010@cancellationToken")]
    [InlineData("/{a}", "[PageToken] string? a", "RG1015@PageToken")]
    [InlineData("/", "[AliasAs(\"x\")] CancellationToken a", "RG1015@AliasAs(\"x\")")]
    [InlineData("/", "RatePeriod x, ConsoleColor? y, DayOfWeek z = DayOfWeek.Friday", null)]
    public async Task Routes_and_parameters(string route, string parameters, string? expected)
    {
        string declaration = $"[Get(\"{route}\")] Task M({parameters}{(parameters.Contains(" = ", StringComparison.Ordinal) ? Token : ", CancellationToken cancellationToken")});";
        IReadOnlyList<string> told = await Told.Of(Told.Client(declaration));
        Assert.Equal(expected == "RG1015@a,RG1010@cancellationToken" ? ["RG1015@a"] : Split(expected), told);
    }

    [Theory]
    [InlineData("[Body] User a, [Body] User b", "RG1006@b")]
    [InlineData("[Body] string a", null)]
    [InlineData("[Body] Stream a", null)]
    [InlineData("[Body] HttpContent a", null)]
    [InlineData("[Body, AliasAs(\"x\")] User a", "RG1015@Body")]
    [InlineData("[Body, PageToken] string? a = null", "RG1015@PageToken")]
    [InlineData("[Body] List<User>? a", null)]
    [InlineData("User a", null)]
    public async Task Bodies(string parameters, string? expected) => Assert.Equal(Split(expected), await Told.Of(Told.Client($"[Post(\"/\")] Task M({parameters});")));

    [Fact]
    public async Task A_missing_token_is_told_as_info_except_for_pages()
        => Assert.Equal(["RG1014@A", "RG3028@C"], await Told.Of(Told.Client("""
            [Get("/")] Task A();
            [Get("/")] Task B(CancellationToken cancellationToken);
            [Get("/"), CursorPages(Next = "next")] IPages<Page, User> C([PageToken] string? t = null);
            """), withInfo: true));

    [Fact]
    public async Task A_key_in_the_query_takes_its_name()
        => Assert.Equal(["RG1005@key"], await Told.Of(Told.Client("[Get(\"/\")] Task M(string key);", "[ApiKey(Query = \"key\")]")));

    [Theory]
    [InlineData("public partial class Outer { [RateLimit(1, PerSecond)] private interface IA { } }", "RG0001@IA")]
    [InlineData("public class Outer { public partial class Inner { [RateLimit(1, PerSecond)] public partial interface IA { } } }", "RG0002@IA")]
    [InlineData("[RateLimit(1, PerSecond)] file partial interface IA { }", "RG0003@IA")]
    [InlineData("file partial class Outer { [RateLimit(1, PerSecond)] public partial interface IA { } }", "RG0003@IA")]
    [InlineData("[RateLimit(1, PerSecond)] public partial interface IA { static abstract int X { get; } }", "RG0004@X")]
    [InlineData("[RateLimit(1, PerSecond)] public partial interface IA<out T> { }", "RG0013@T")]
    [InlineData("public partial interface IOuter<in T> { [RateLimit(1, PerSecond)] public partial interface IA { } }", "RG0013@T")]
    [InlineData("[RateLimit(1, PerSecond)] public partial interface IA { class AClient; }", "RG0005@IA")]
    [InlineData("namespace AClient { class X; } [RateLimit(1, PerSecond)] public partial interface IA { }", "RG0005@IA")]
    [InlineData("class AClient<T>; [RateLimit(1, PerSecond)] public partial interface IA { }", null)]
    [InlineData("public partial class AClient { [RateLimit(1, PerSecond)] public partial interface IA { } }", "RG0005@IA")]
    [InlineData("[RateLimit(1, PerSecond)] public partial interface IA { } [RateLimit(1, PerSecond)] public partial interface A { }", "RG0005@IA,RG0005@A")]
    [InlineData("[RateLimit(1, PerSecond)] public partial interface IA : IDisposable { }", "RG0009@IA")]
    [InlineData("interface IB { [Get(\"/\")] Task M(); } [RateLimit(1, PerSecond)] partial interface IA : IB { }", null)]
    [InlineData("interface IB { Task M(); } [RateLimit(1, PerSecond)] partial interface IA : IB { Task IB.M() => Task.CompletedTask; }", null)]
    [InlineData("interface IB { [Get(\"/\")] Task M(); } [RateLimit(1, PerSecond)] public partial interface IA { }", "RG0006@Get(\"/\")")]
    [InlineData("class B { [Get(\"/\")] public Task M() => Task.CompletedTask; }", "RG0020@Get(\"/\")")]
    [InlineData("[Quota(1)] interface IB { } [RateLimit(1, PerSecond)] public partial interface IA { }", "RG0020@Quota(1)")]
    [InlineData("[Exhausted(402)] interface IB { } [RateLimit(1, PerSecond)] partial interface IA : IB { } [RateLimit(2, PerSecond)] partial interface IC : IB { }", "RG0020@Exhausted(402)")]
    [InlineData("public class PutAttribute(string path) : HttpMethodAttribute(path); [RateLimit(1, PerSecond)] public partial interface IA { [Put(\"/\")] Task M(); }", "RG0024@Put(\"/\")")]
    public async Task Shapes(string source, string? expected) => Assert.Equal(Split(expected), await Told.Of(source));

    private static string[] Split(string? expected) => expected?.Split(',') ?? [];
}
