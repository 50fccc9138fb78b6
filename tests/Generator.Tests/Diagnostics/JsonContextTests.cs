using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG6002 and RG6003: contexts that the client cannot use, because its class stands in another file.</summary>
public sealed class JsonContextTests
{
    private const string FileLocal = "is file-local", Generic = "is generic", Empty = "has no [JsonSerializable]";

    private const string Body = " : JsonSerializerContext(null) { public static Ctx Default => null!; " + Whole;

    private const string Whole = "protected override JsonSerializerOptions? GeneratedSerializerOptions => null; public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null; }";

    [Theory]
    [InlineData("internal sealed class Ctx()" + Body, "Ctx", null)]
    [InlineData("file sealed class Ctx()" + Body, "Ctx", FileLocal)]
    [InlineData("file static class Holder { public sealed class Ctx()" + Body + " }", "Holder.Ctx", FileLocal)]
    [InlineData("public static class Holder { internal sealed class Ctx()" + Body + " }", "Holder.Ctx", null)]
    [InlineData("public class Holder { protected internal sealed class Ctx()" + Body + " }", "Holder.Ctx", null)]
    [InlineData("internal sealed class Ctx<T>() : JsonSerializerContext(null) { " + Whole, "Ctx<int>", Generic)]
    [InlineData("internal sealed class Ctx<T>() : JsonSerializerContext(null) { " + Whole, "Ctx<>", Generic)]
    [InlineData("internal static class Holder<T> { internal sealed class Ctx() : JsonSerializerContext(null) { " + Whole + " }", "Holder<int>.Ctx", Generic)]
    [InlineData("internal sealed class Ctx() : JsonSerializerContext(null) { " + Whole, "Ctx", Empty)]
    public async Task A_context_that_the_client_cannot_name(string context, string name, string? expected)
    {
        Output output = Compile.Run($$"""
            {{context}}
            [ApiClient("https://a.example", Json = typeof({{name}}))]
            public partial interface IApi { [Get("/")] Task M(CancellationToken cancellationToken = default); }
            """);
        Diagnostic[] told = [.. (await Compile.Analyze(output.Compilation)).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        Assert.Equal(expected is null ? [] : ["RG6003"], told.Select(static diagnostic => diagnostic.Id));
        Assert.All(told, diagnostic => Assert.Contains(expected!, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Equal(expected is null, output.Text.Contains("Ctx", StringComparison.Ordinal));
        Assert.Empty(output.Findings());
    }

    /// <summary>What the interface sees of itself, the class beside it does not.</summary>
    [Fact]
    public async Task A_private_context_in_the_client_itself()
        => Assert.Equal(["RG6003@Json = typeof(IApi.Ctx)"], await Told.Of($$"""
            [ApiClient("https://a.example", Json = typeof(IApi.Ctx)), RateLimit(2, PerSecond)]
            public partial interface IApi { [Get("/")] Task M(CancellationToken cancellationToken = default); private sealed class Ctx(){{Body}} }
            """));

    /// <summary>What nobody can name is told by the compiler, once, where it was written.</summary>
    [Fact]
    public async Task A_context_that_is_private_to_another_type()
    {
        Output output = Compile.Run($$"""
            public static class Holder { private sealed class Ctx(){{Body}} }
            [ApiClient("https://a.example", Json = typeof(Holder.Ctx)), RateLimit(2, PerSecond)]
            public partial interface IApi { [Get("/")] Task M(CancellationToken cancellationToken = default); }
            """);

        Diagnostic only = Assert.Single(output.Findings());
        Assert.Equal(("CS0122", "Source0.cs"), (only.Id, only.Location.SourceTree?.FilePath));
        Assert.Empty(await Compile.Analyze(output.Compilation));
    }

    /// <summary>A client that is emitted into the type around it sees what is private there.</summary>
    [Fact]
    public async Task A_private_context_beside_a_nested_client()
        => Assert.Empty(await Told.Of($$"""
            public static partial class Holder
            {
                private sealed class Ctx(){{Body}}
                [ApiClient("https://a.example", Json = typeof(Ctx)), RateLimit(2, PerSecond)]
                internal partial interface IApi { [Get("/")] Task M(CancellationToken cancellationToken = default); }
            }
            """));
}
