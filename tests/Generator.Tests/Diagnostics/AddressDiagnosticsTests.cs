using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG0xxx: the key and the address of a client.</summary>
public sealed class AddressDiagnosticsTests
{
    [Theory]
    [InlineData("[ApiKey]", "RG0016@ApiKey")]
    [InlineData("[ApiKey(Header = \"a\", Query = \"b\")]", "RG0016@Query = \"b\"")]
    [InlineData("[ApiKey(Query = \"\")]", "RG0016@Query = \"\"")]
    [InlineData("[ApiKey(Header = \"\")]", "RG0017@Header = \"\"")]
    [InlineData("[ApiKey(Header = \"X:Y\")]", "RG0017@Header = \"X:Y\"")]
    [InlineData("[ApiKey(Header = \"Content-Type\")]", "RG0017@Header = \"Content-Type\"")]
    [InlineData("[ApiKey(Header = \"Clé\")]", "RG0017@Header = \"Clé\"")]
    [InlineData("[ApiKey(Query = \"a\", Scheme = \"b\")]", "RG0018@Scheme = \"b\"")]
    [InlineData("[ApiKey(Header = \"a\", Scheme = \"b c\")]", "RG0018@Scheme = \"b c\"")]
    [InlineData("[ApiKey(Header = \"a\", Scheme = \"b\\n\")]", "RG0018@Scheme = \"b\\n\"")]
    [InlineData("[ApiKey(Header = \"a\", Scheme = \"\")]", "RG0018@Scheme = \"\"")]
    [InlineData("[ApiKey(Header = \"Authorization\", Scheme = \"Token\")]", null)]
    public Task Keys(string attributes, string? expected) => Verify(Told.Client("", attributes), expected);

    [Theory]
    [InlineData("http://a.example", "RG0019@ApiKey(Header = \"k\")")]
    [InlineData("http://localhost:5000", null)]
    [InlineData("http://127.0.0.1:5000/v1", null)]
    [InlineData("a.example", "RG0015@\"a.example\"")]
    [InlineData("/v1", "RG0015@\"/v1\"")]
    [InlineData("ftp://a.example", "RG0015@\"ftp://a.example\"")]
    [InlineData("https://a.example/?x=1", "RG0015@\"https://a.example/?x=1\"")]
    [InlineData("https://a.example/#x", "RG0015@\"https://a.example/#x\"")]
    [InlineData("https://me:secret@a.example", "RG0015@\"https://me:secret@a.example\"")]
    [InlineData(" https://a.example", "RG0015@\" https://a.example\"")]
    [InlineData("", "RG0015@\"\"")]
    public Task Addresses(string address, string? expected)
        => Verify($"[ApiClient(\"{address}\"), ApiKey(Header = \"k\")] public partial interface IA {{ }}", expected);

    /// <summary>Routes that are resolved as HttpClient does it need no slash, but stay on the host and below nothing that is not written.</summary>
    [Theory]
    [InlineData("users", null)]
    [InlineData("/users", null)]
    [InlineData("", null)]
    [InlineData("?x=1", null)]
    [InlineData("//b.example/users", "RG1002@\"//b.example/users\"")]
    [InlineData("https://b.example/users", "RG1002@\"https://b.example/users\"")]
    [InlineData("../users", "RG1013@\"../users\"")]
    [InlineData(".", "RG1013@\".\"")]
    public Task Resolved_routes(string route, string? expected)
        => Verify($"[ApiClient(\"https://a.example/v1/\", UrlResolution = UrlResolution.Rfc3986), RateLimit(2, PerSecond)] public partial interface IA {{ [Get(\"{route}\")] Task M(CancellationToken cancellationToken = default); }}", expected);

    [Theory]
    [InlineData("https://a.example/v1", "users", "RG0025@\"https://a.example/v1\"")]
    [InlineData("https://a.example/v1/x", "{id}", "RG0025@\"https://a.example/v1/x\"")]
    [InlineData("https://a.example/v1/", "users", null)]
    [InlineData("https://a.example", "users", null)]
    [InlineData("https://a.example/", "users", null)]
    [InlineData("https://a.example/graphql", "", null)]
    [InlineData("https://a.example/graphql", "?x=1", null)]
    [InlineData("https://a.example/v1", "/users", null)]
    public Task Addresses_whose_last_segment_is_dropped(string address, string route, string? expected)
        => Verify($"[ApiClient(\"{address}\", UrlResolution = UrlResolution.Rfc3986), RateLimit(2, PerSecond)] public partial interface IA {{ [Get(\"{route}\")] Task M({(route is "{id}" ? "string id, " : "")}CancellationToken cancellationToken = default); }}", expected);

    [Theory]
    [InlineData("MemberNaming = (MemberNaming)9")]
    [InlineData("UrlResolution = (UrlResolution)9")]
    [InlineData("CollectionFormat = (CollectionFormat)9")]
    public Task Values_that_do_not_exist(string argument)
        => Verify($"[ApiClient(\"https://a.example\", {argument}), RateLimit(2, PerSecond)] public partial interface IA {{ }}", "RG2005@" + argument);

    [Theory]
    [InlineData("public sealed class S : Whole;", null)]
    [InlineData("public sealed class S;", "is no class that implements IContentSerializer")]
    [InlineData("public abstract class S : Whole;", "is no class that implements IContentSerializer")]
    [InlineData("public sealed class S(int x) : Whole { public int X => x; }", "has no public constructor without parameters")]
    [InlineData("file sealed class S : Whole;", "is file-local")]
    [InlineData("public sealed class S : Whole;", "stands beside Json", ", Json = typeof(J)")]
    public async Task Serializers(string type, string? expected, string more = "")
    {
        string source = $$"""
            using System.IO;
            public class Whole : IContentSerializer { public string ContentType => "a/b"; public void Serialize<T>(Stream body, T value) { } public T? Deserialize<T>(Stream body) => default; }
            {{type}}
            [JsonSerializable(typeof(Whole))] public partial class J : JsonSerializerContext;
            [ApiClient("https://a.example", Serializer = typeof(S){{more}}), RateLimit(2, PerSecond)] public partial interface IA { [Get("/")] Task<Whole> M(CancellationToken cancellationToken = default); }
            """;
        Output output = Compile.Run(Compile.Create(source), withJson: true);
        Diagnostic[] told = [.. (await Compile.Analyze(output.Compilation)).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.Equal(expected is null ? [] : ["RG6004"], told.Select(static diagnostic => diagnostic.Id));
        Assert.All(told, diagnostic => Assert.Contains(expected!, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Equal(expected is null, output.Text.Contains("httpClient, options, new global::S());", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Headers(\"x-KEY: 1\")]", "RG1030@\"x-KEY: 1\"")]
    [InlineData("[Headers(\"X-Key\", \"X-Other: 1\")]", null)]
    public Task Headers_of_the_key(string attributes, string? expected)
        => Verify($"[ApiClient(\"https://a.example\"), ApiKey(Header = \"X-Key\"), RateLimit(2, PerSecond)] {attributes} public partial interface IA {{ }}", expected);

    private static async Task Verify(string source, string? expected) => Assert.Equal(expected is null ? [] : [expected], await Told.Of(source));
}
