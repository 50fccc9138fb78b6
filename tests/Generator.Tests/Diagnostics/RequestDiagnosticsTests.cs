namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG102x and RG103x: each wrong request at the argument that holds the mistake.</summary>
public sealed class RequestDiagnosticsTests
{
    [Theory]
    [InlineData("[Get(\"/\"), Headers(\"a\\r\\nb: c\")] Task M();", "RG1020@\"a\\r\\nb: c\"")]
    [InlineData("[Get(\"/\"), Headers(\"X Foo: c\")] Task M();", "RG1020@\"X Foo: c\"")]
    [InlineData("[Get(\"/\"), Headers(\"authorization: Bearer\")] Task M();", "RG1020@\"authorization: Bearer\"")]
    [InlineData("[Get(\"/\"), Headers(\"Authorization: Negotiate\", \"X-Authorization: Bearer\", \"Authorization\", \"Authorization:\")] Task M();", null)]
    [InlineData("[Get(\"/\"), Headers(\": c\")] Task M();", "RG1020@\": c\"")]
    [InlineData("[Get(\"/\"), Headers(\"A: b\", \"C\", \"D:\")] Task M();", null)]
    [InlineData("[Get(\"/\")] Task M([Header(\"X Foo\")] string x);", "RG0017@\"X Foo\"")]
    [InlineData("[Get(\"/\")] Task M([Header(\"X-A\")] string x, [Header(\"x-a\")] string y);", "RG1030@y")]
    [InlineData("[Get(\"/\")] Task M([Header(\"Authorization\")] string x, [Authorize] string y);", "RG1030@y")]
    [InlineData("[Get(\"/\")] Task M([Header(\"X-A\")] int[] x);", "RG1008@x")]
    [InlineData("[Get(\"/\")] Task M([HeaderCollection] string x);", "RG1025@HeaderCollection")]
    [InlineData("[Get(\"/\")] Task M([HeaderCollection] IEnumerable<KeyValuePair<string, int>> x);", null)]
    [InlineData("[Get(\"/\")] Task M([Authorize] string x, [Authorize] string y);", "RG1023@y")]
    [InlineData("[Get(\"/\")] Task M([Authorize(\"a b\")] string x);", "RG0018@\"a b\"")]
    [InlineData("[Get(\"/\"), Multipart] Task M(string x);", "RG1021@Multipart")]
    [InlineData("[Post(\"/\"), Multipart] Task M([Body] User x);", "RG1022@Body")]
    [InlineData("[Post(\"/\"), Multipart(\"a*\")] Task M(string x);", "RG1036@\"a*\"")]
    [InlineData("[Post(\"/\"), Multipart] Task M(Action x);", "RG1008@x")]
    [InlineData("[Get(\"/a\")] Task M([Url] string x);", "RG1024@Url")]
    [InlineData("[Get(\"\")] Task M([Url] int x);", "RG1025@Url")]
    [InlineData("[Get(\"\")] Task M([Url] string x, [Url] Uri y);", "RG1023@y")]
    [InlineData("[Get(\"/{**x}\")] Task M(int x);", "RG1026@x")]
    [InlineData("[Get(\"/{**x}/b\")] Task M(string x);", "RG1003@\"/{**x}/b\"")]
    [InlineData("[Get(\"/{*x}\")] Task M(string x);", "RG1003@\"/{*x}\"")]
    [InlineData("[Get(\"/{x?}\")] Task M(int x);", "RG1027@x")]
    [InlineData("[Get(\"/{x}\")] Task M(string? x);", "RG1040@x")]
    [InlineData("[Get(\"/{x}\")] Task M(string x = null!);", "RG1040@x")]
    [InlineData("[Get(\"/{x}\")] Task M(int? x);", "RG1040@x")]
    [InlineData("[Get(\"/{x}\")] Task M<T>(T x);", null)]
    [InlineData("[Get(\"/{x?}\")] Task M(int? x);", null)]
    [InlineData("[Get(\"/{x.Nr}\")] Task M(User x);", "RG1031@x")]
    [InlineData("[Get(\"/\")] Task M(Node x);", "RG1028@x")]
    [InlineData("[Get(\"/\")] Task M(Inner x);", "RG1038@x")]
    [InlineData("[Get(\"/\")] Task M([Query] Stream x);", "RG1008@x")]
    [InlineData("[Get(\"/\")] Task M(Func<int> x);", "RG1008@x")]
    [InlineData("[Get(\"/\")] Task M(Dictionary<string, object> x);", "RG1008@x")]
    [InlineData("[Get(\"/\")] Task M([Query(Format = \"Q\")] int x);", "RG1029@Format = \"Q\"")]
    [InlineData("[Get(\"/\")] Task M([Query(Format = \"q\")] DateTime x);", "RG1029@Format = \"q\"")]
    [InlineData("[Get(\"/\")] Task M([Query(\"name\")] int x);", "RG1032@\"name\"")]
    [InlineData("[Get(\"/\")] Task M([QueryConverter(typeof(User))] User x);", "RG1035@typeof(User)")]
    [InlineData("[Post(\"/\")] Task M(User x, Page y);", "RG1006@y")]
    [InlineData("[Post(\"/\")] Task M(User x, [Query] User y);", null)]
    [InlineData("[Head(\"/\")] Task M([Body] User x);", "RG1007@x")]
    [InlineData("[Delete(\"/\")] Task M([Body] User x);", null)]
    [InlineData("[Post(\"/\")] Task M([Body] Action x);", "RG1037@Body")]
    [InlineData("[Post(\"/\")] Task M([Body(BodySerializationMethod.UrlEncoded)] int x);", "RG1037@Body(BodySerializationMethod.UrlEncoded)")]
    [InlineData("[Post(\"/\")] Task M([Body(BodySerializationMethod.JsonLines)] User x);", "RG1037@Body(BodySerializationMethod.JsonLines)")]
    [InlineData("[Post(\"/\")] Task M([Body(BodySerializationMethod.Raw)] User x);", "RG1037@Body(BodySerializationMethod.Raw)")]
    [InlineData("[Post(\"/\")] Task M([Body(BodySerializationMethod.Raw)] byte[] x);", null)]
    [InlineData("[Get(\"/\")] Task M([Url, Header(\"X-A\")] string x);", "RG1015@Header(\"X-A\")")]
    [InlineData("[Http(\"A B\", \"/\")] Task M();", "RG0031@\"A B\"")]
    [InlineData("[Http(\"PROPFIND\", \"/\")] Task M();", null)]
    [InlineData("[Put(\"/\")] Task A(); [Delete(\"/\")] Task B(); [Patch(\"/\")] Task C(); [Head(\"/\")] Task D(); [Options(\"/\")] Task E();", null)]
    [InlineData("[Property] int P { get; set; } [Property(\"k\")] string? Q { get; init; } HttpClient Client { get; } [Get(\"/\")] Task M();", null)]
    [InlineData("[Get(\"/\")] Task<T> M<T>(int id) where T : class;", null)]
    public async Task Requests(string members, string? expected)
        => Assert.Equal(expected?.Split(',') ?? [], await Told.Of(Told.Client(members) + "public sealed record Node(string Name, Node? Next);"));

    [Fact]
    public async Task A_prefix_that_no_route_can_follow()
        => Assert.Equal(["RG0030@\"api\""], await Told.Of(Told.Client("[Get(\"/\")] Task M();", "[PathPrefix(\"api\")]")));

    [Fact]
    public async Task What_is_legal_but_may_surprise()
        => Assert.Equal(["RG1033@a", "RG1034@b"], await Told.Of(Told.Client("[Get(\"/\")] Task M(string[] a, DateTime b, [Query(CollectionFormat.Multi)] string[] c, [Query(Format = \"O\")] DateTime d, CancellationToken token);"), withInfo: true));
}
