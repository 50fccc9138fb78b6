using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>A mistake that the compiler tells where it was made is not told a second time in emitted code.</summary>
public sealed class UserErrorsTests
{
    [Theory]
    [InlineData("[Get(\"/\")] Task<Missing> M();")]
    [InlineData("[Get(\"/\")] Task<List<Missing>> M();")]
    [InlineData("[Get(\"/\")] Task<Missing[]> M();")]
    [InlineData("[Get(\"/\")] Task<ApiResponse<Missing>> M();")]
    [InlineData("[Get(\"/\")] IAsyncEnumerable<Missing> M();")]
    [InlineData("[Get(\"/\")] Missing M();")]
    [InlineData("[Get(\"/{x}\")] Task M(Missing x);")]
    [InlineData("[Get(\"/\")] Task M(Missing x);")]
    [InlineData("[Get(\"/\")] Task M(List<Missing> x);")]
    [InlineData("[Get(\"/\")] Task M(Missing[] x);")]
    [InlineData("[Get(\"/\")] Task M(Missing? x = null);")]
    [InlineData("[Get(\"/\")] Task M([Header(\"X-A\")] Missing x);")]
    [InlineData("[Get(\"/\")] Task M([Property] Missing x);")]
    [InlineData("[Post(\"/\")] Task M([Body] Missing x);")]
    [InlineData("[Post(\"/\")] Task M([Body] Holder x);")]
    [InlineData("[Get(\"/\")] Task M(Holder x);")]
    [InlineData("[Post(\"/\"), Multipart] Task M(Missing x);")]
    [InlineData("[Get(\"/\")] Task M(Class.Hidden x);")]
    [InlineData("[Get(\"/\")] Task<Class.Hidden> M();")]
    [InlineData("[Get(\"/\")] Task<List<Class.Hidden>> M();")]
    [InlineData("[Get(\"/\")] Task M(Constrained<string> x);")]
    [InlineData("[Get(\"/\")] Task<Constrained<string>> M();")]
    [InlineData("[Get(\"/\")] Task M<T>(T x) where T : Missing;")]
    [InlineData("[Get(\"/\")] Task<T> M<T>() where T : Class.Hidden;")]
    [InlineData("[Get(\"/\")] Task M(Missing.Deep x);")]
    [InlineData("[Get(\"/\")] Task<Missing<int>> M();")]
    [InlineData("[Get(\"/\")] Task M(int x = missing);")]
    [InlineData("[Get(\"/\"), CursorPages(Items = \"Items\", Next = \"Next\")] IPages<Missing, int> M([PageToken] string? t = null);")]
    [InlineData("[Get(\"/\"), CursorPages(Items = \"Items\", Next = \"Next\")] IPages<Page, Missing> M([PageToken] string? t = null);")]
    [InlineData("[Get(\"/\"), ThrowsOn(404, typeof(Missing))] Task M();")]
    [InlineData("[Get(\"/\")] Task M([QueryConverter(typeof(Missing))] int x);")]
    [InlineData("[Get(missing)] Task M();")]
    [InlineData("[Property] Missing P { get; set; }")]
    public void A_member(string member) => Verify($"[ApiClient(\"https://a.example\")] public partial interface IApi {{ {member} }}");

    [Theory]
    [InlineData("[ApiClient(\"https://a.example\", Json = typeof(Missing))] public partial interface IApi { [Get(\"/\")] Task<Page> M(); }")]
    [InlineData("[ApiClient(\"https://a.example\", Json = typeof(Class.Hidden))] public partial interface IApi { [Get(\"/\")] Task<Page> M(); }")]
    [InlineData("[ApiClient(\"https://a.example\", Serializer = typeof(Missing))] public partial interface IApi { [Get(\"/\")] Task<Page> M(); }")]
    [InlineData("[ApiClient(\"https://a.example\")] public partial interface IApi : Missing { [Get(\"/\")] Task<Page> M(); }")]
    [InlineData("[ApiClient(\"https://a.example\")] public partial interface IApi : IBase<Missing> { [Get(\"/\")] Task<Page> M(); }")]
    [InlineData("[ApiClient(\"https://a.example\")] public partial interface IApi<T> where T : Missing { [Get(\"/\")] Task<T> M(); }")]
    [InlineData("[ApiClient(\"https://a.example\")] public partial interface IApi : IConstrained<string> { }")]
    [InlineData("[ApiClient(missing)] public partial interface IApi { [Get(\"/\")] Task<Page> M(); }")]
    public void A_client(string client) => Verify(client);

    /// <summary>Constraints that hold are no mistake.</summary>
    [Fact]
    public void Constraints_that_hold()
    {
        Output output = Compile.Run("""
            public class Of<T, TEnum, TNew> where T : struct, IComparable where TEnum : Enum where TNew : class, IDisposable, new() { public T Value { get; set; } }
            public sealed class Disposable : IDisposable { public void Dispose() { } }
            public interface IBase<T> where T : notnull { [Get("/base")] Task<T> Base(T x); }
            [ApiClient("https://a.example")] public partial interface IApi : IBase<string> { [Get("/")] Task<Of<int, DayOfWeek, Disposable>> M(); [Get("/n")] Task<T?> N<T>(Nullable<int> x) where T : struct; }
            """);
        Assert.Empty(output.Findings());
        Assert.Contains("sealed class ApiClient", output.Text, StringComparison.Ordinal);
    }

    private static void Verify(string client)
    {
        Output output = Compile.Run(client + """

            public class Class { private class Hidden; }
            public class Holder { public Missing? Value { get; set; } }
            public class Constrained<T> where T : struct { public T Value { get; set; } }
            public sealed record Page(List<int> Items, string? Next);
            public interface IBase<T> { [Get("/base")] Task<T> Base(T x); }
            public interface IConstrained<T> where T : struct { [Get("/base")] Task<T> Base(T x); }
            """.Replace(client.Contains("Holder", StringComparison.Ordinal) ? "\0" : "Missing?", "string?", StringComparison.Ordinal));
        string[] findings = [.. output.Findings().Where(static finding => finding.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(static finding => $"{finding.Id}@{finding.Location.SourceTree?.FilePath}: {finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

        Assert.NotEmpty(findings);
        Assert.All(findings, static finding => Assert.Contains("@Source0.cs", finding, StringComparison.Ordinal));
    }
}
