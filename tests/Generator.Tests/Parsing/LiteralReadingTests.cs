using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Tests.Helpers;
using RateGen.Generator.Tests.RefitProbes;

namespace RateGen.Generator.Tests.Parsing;

/// <summary>Attributes that the generator takes from the syntax say what the compiler makes of them; where a name or a value could mean something else, the compiler is asked.</summary>
public sealed class LiteralReadingTests
{
    // Beside an interface with one method.
    private const string User = "namespace Sample { public record User(string Name); } ";

    public static TheoryData<string> Bound => new(
        // The name means something else, or could.
        "class Get { } [ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] Task M(); }",
        "class GetAttribute(string path) : Attribute { public string Path => path; } [ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] Task M(); }",
        "namespace Other { class GetAttribute(string path) : Attribute { public string Path => path; } } namespace Sample { using Other; [ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] Task M(); } }",
        "namespace Sample { using Get = RateGen.PostAttribute; [ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] Task M(); } }",
        "namespace Sample { using GetAttribute = RateGen.PostAttribute; [ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] Task M(); } }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { class GetAttribute(string path) : PostAttribute(path); [Get(\"/a\")] Task M(); }",
        "public interface IBase { class GetAttribute(string path) : Attribute { public string Path => path; } } [ApiClient(\"https://a.example\")] public partial interface IApi : IBase { [Get(\"/a\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi<Get> { [Get(\"/a\")] Task M(); }",
        "class MineAttribute(string path) : HttpMethodAttribute(path) { public override HttpMethod Method => HttpMethod.Get; } [ApiClient(\"https://a.example\")] public partial interface IApi { [Mine(\"/a\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\"), Timeout(1000)] Task M(); }", // Beside System.Threading.Timeout.
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [RateGen.Get(\"/a\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [GetAttribute(\"/a\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [@Get(\"/a\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [method: Get(\"/a\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] Task M<T>(); }",

        // The value does, or has to be converted.
        "[ApiClient(\"https://a.example\")] public partial interface IApi { const string Path = \"/a\"; [Get(Path)] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\" + \"/b\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(null)] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(1)] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(path: \"/a\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\"), Deadline(5)] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\"), Headers(\"A: b\")] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\"), RateLimit(2, PerMinute, Name = \"a\")] Task M(); }",

        // It is not ours alone.
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\"), Obsolete] Task M(); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] [Obsolete(\"x\")] Task M(); }");

    public static TheoryData<string> Literal => new(
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a/{id}\")] Task<int> M([AliasAs(\"id\")] string number, int page = 1, CancellationToken token = default); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(@\"/a\")] Task M([Query(\"-\", \"x\")] Sample.User user, [Header(\"A\")] string? a = null); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Post(\"\"\"/a\"\"\"), Deadline(0.5)] [Idempotent] Task M([Body(true)] Sample.User user); }",
        "[ApiClient(\"https://a.example\"), RateLimit(9, PerSecond)] public partial interface IApi { [Get(\"/a\"), Permits(2)] Task M([Query(Format = \"x\", SerializeNull = true)] int? a, [PartitionKey(\"x\")] string key); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\"), CursorPages(Items = \"items\", Next = \"next\")] IPages<P, int> M([PageToken] string? token = null, [PageSize(Max = 50)] int size = 60); record P(int[] Items, string? Next); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Http(\"PROPFIND\", \"/a\")] Task M([Url] string a, [Body, Encoded] string b, [Authorize(\"Bearer\")] string c); }",
        "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\"), Post(\"b\")] Task M([AliasAs(\"\")] string a, [Body, Query] string b, [Header(\"a b\")] string c); }");

    [Theory]
    [MemberData(nameof(Bound))]
    public void What_could_mean_something_else_is_left_to_the_compiler(string source)
    {
        CSharpCompilation compilation = Compile.Create(User + source);

        Assert.False(BothReadings.IsLiteral(compilation, "M").Method);
        Assert.Equal(1, BothReadings.AreEqual(Compile.Create(User + source)));
    }

    [Theory]
    [MemberData(nameof(Literal))]
    public void What_is_plain_is_not_bound_and_says_the_same(string source)
    {
        Assert.Equal((true, true), BothReadings.IsLiteral(Compile.Create(User + source), "M"));
        Assert.Equal(1, BothReadings.AreEqual(Compile.Create(User + source)));
    }

    [Theory]
    [InlineData("[System.Runtime.InteropServices.Optional] string a")]
    [InlineData("[AliasAs(\"x\"), System.Runtime.InteropServices.Optional] string a")]
    [InlineData("[System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(\"x\")] string a")]
    [InlineData("[System.Runtime.CompilerServices.CallerMemberName] string a = \"\"")]
    [InlineData("[AliasAs(\"A\" + \"B\")] string a = \"x\"")]
    [InlineData("[Authorize] string a")]
    [InlineData("[Query(CollectionFormat.Csv)] string[] a")]
    [InlineData("[AliasAs(null!)] string a")]
    [InlineData("[AliasAs] string a")]
    [InlineData("[AliasAs(\"b\", Nothing = 1)] string a")]
    public void Parameters_with_other_attributes_are_left_to_the_compiler(string parameter)
    {
        string source = $"[ApiClient(\"https://a.example\")] public partial interface IApi {{ [Get(\"/a\")] Task M({parameter}); }}";

        Assert.Equal((true, false), BothReadings.IsLiteral(Compile.Create(source), "M"));
        Assert.Equal(1, BothReadings.AreEqual(Compile.Create(source)));
    }

    [Fact]
    public void A_part_in_a_file_with_other_usings_is_left_to_the_compiler()
    {
        CSharpCompilation compilation = Compile.Create(
            "[ApiClient(\"https://a.example\")] public partial interface IApi { [Get(\"/a\")] Task AAsync(); }",
            "using Get = RateGen.PostAttribute; public partial interface IApi { [Get(\"/b\")] Task BAsync(int x, CancellationToken token = default); }");

        Assert.Equal(2, BothReadings.AreEqual(compilation));
    }

    [Fact]
    public void All_probes_and_samples_say_the_same()
    {
        int clients = BothReadings.AreEqual(Compile.Create(Sources.Hiker)) + BothReadings.AreEqual(Compile.Create(Sources.HyperSearch)) + BothReadings.AreEqual(Compile.Create(Sources.Everything));
        foreach (Probe probe in Probes.All)
        {
            clients += BothReadings.AreEqual(Compile.Create(User + (probe.Source ?? $"namespace Sample {{ [ApiClient(\"https://a.example\")] public partial interface IProbe {{ {probe.Members} }} }}")));
        }

        Assert.InRange(clients, 55, int.MaxValue);
    }
}
