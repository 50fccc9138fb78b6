namespace RateGen.Generator.Tests.RefitProbes;

/// <summary>The 55 declarations: 6 right ones, 44 wrong ones that Refit 16.4.0 compiles, 5 for which it emits code that does not compile.</summary>
internal static class Probes
{
    public static IReadOnlyList<Probe> All { get; } =
    [
        // Right: silent at both.
        new(1, "[Get(\"/a/{id}\")] Task<User> M(int id, CancellationToken cancellationToken = default);"),
        new(2, "[Get(\"/a/{**path}\")] Task M(string path, CancellationToken cancellationToken = default);"),
        new(3, "[Get(\"/a/{x?}\")] Task M(string? x, CancellationToken cancellationToken = default);"),
        new(4, "[Post(\"/a\")] Task<User> M([Body] User user, CancellationToken cancellationToken = default);"),
        new(5, "[Get(\"/a\")] Task M(Dictionary<string, string> map, CancellationToken cancellationToken = default);"),
        new(6, "[Get(\"/a\")] Task M(CancellationToken cancellationToken = default); Task Twice() => M();"),

        // Wrong, and Refit says nothing.
        new(7, "[Get(\"a/b\")] Task M(CancellationToken cancellationToken = default);", "RG1002"),
        new(8, "[Get(\"https://b.example/a\")] Task M(CancellationToken cancellationToken = default);", "RG1002"),
        new(9, "[Get(\"/a\"), Post(\"/a\")] Task M(CancellationToken cancellationToken = default);", "RG0010"),
        new(10, "[Get(\"/a\")] Task M([Body] User user, CancellationToken cancellationToken = default);", "RG1007"),
        new(11, "[Multipart, Get(\"/a\")] Task M(StreamPart file, CancellationToken cancellationToken = default);", "RG1021"),
        new(12, "[Get(\"/a\")] Task M([Body(BodySerializationMethod.UrlEncoded)] User user, CancellationToken cancellationToken = default);", "RG1007"),
        new(13, "[Get(\"/a\"), Headers(\"X-Foo: a\\r\\nX-Bar: b\")] Task M(CancellationToken cancellationToken = default);", "RG1020"),
        new(14, "[Get(\"/a\"), Headers(\"X Foo: a\")] Task M(CancellationToken cancellationToken = default);", "RG1020"),
        new(15, "[Get(\"/a\"), Timeout(-5)] Task M(CancellationToken cancellationToken = default);", "RG0040"),
        new(16, "[Get(\"/a\")] Task M([AliasAs(\"x\")] string a, [AliasAs(\"x\")] string b, CancellationToken cancellationToken = default);", "RG1005"),
        new(17, "[Get(\"/a?x=1\")] Task M(string x, CancellationToken cancellationToken = default);", "RG1005"),
        new(18, "[Get(\"/a\")] Task M([Header(\"X\")] string a, [Header(\"X\")] string b, CancellationToken cancellationToken = default);", "RG1030"),
        new(19, "[Get(\"/a\")] Task M([AliasAs(\"\")] string a, CancellationToken cancellationToken = default);", "RG1004"),
        new(20, "[Get(\"/a\")] Task M([Query(Format = \"Q\")] int a, CancellationToken cancellationToken = default);", "RG1029"),
        new(21, "[Get(\"/a\")] Task M([Query] Stream a, CancellationToken cancellationToken = default);", "RG1008"),
        new(22, "[Get(\"/a\")] Task M([PageToken] string? a = null, CancellationToken cancellationToken = default);", "RG4003"),
        new(23, "[Get(\"/a/{**x}\")] Task M(int x, CancellationToken cancellationToken = default);", "RG1026"),
        new(24, "[Get(\"/a/{**x}/b\")] Task M(string x, CancellationToken cancellationToken = default);", "RG1003"),
        new(25, "[Get(\"/a/{x?}\")] Task M(int x, CancellationToken cancellationToken = default);", "RG1027"),
        new(26, "[Head(\"/a\")] Task<User> M(CancellationToken cancellationToken = default);", "RG0050"),
        new(27, "[Get(\"/a/{x}\")] Task M(string? x, CancellationToken cancellationToken = default);", "RG1040"),
        new(28, "[Get(\"/a\")] Task M([Query(CollectionFormat.Csv)] string[] x, CancellationToken cancellationToken = default);", "RG1033") { WithInfo = true },

        // Wrong, and Refit warns, then throws when it is called.
        new(29, "[Get(\"/a\")] User M();", "RG0011"),
        new(30, "[Get(\"/a\")] void M();", "RG0011"),
        new(31, "[Get(\"/a/{x}\")] Task M(CancellationToken cancellationToken = default);", "RG1001"),
        new(32, "[Post(\"/a\")] Task M([Body] User a, [Body] User b, CancellationToken cancellationToken = default);", "RG1006"),
        new(33, "[Post(\"/a\")] Task M(User a, User b, CancellationToken cancellationToken = default);", "RG1006"),
        new(34, "[Get(\"/a\")] Task M(Cyclic a, CancellationToken cancellationToken = default);", "RG1028"),
        new(35, "[Get(\"/a\")] Task M(Dictionary<string, object> a, CancellationToken cancellationToken = default);", "RG1008"),
        new(36, "[Get(\"/a\")] Task M(Func<string> a, CancellationToken cancellationToken = default);", "RG1008"),
        new(37, "[Get(\"/a/{x\")] Task M(string x, CancellationToken cancellationToken = default);", "RG1003"),
        new(38, "[Get(\"/a\")] Task M([Url] string url, CancellationToken cancellationToken = default);", "RG1024"),
        new(39, "[Get(\"\")] Task M([Url] string a, [Url] string b, CancellationToken cancellationToken = default);", "RG1023"),
        new(40, "Task M();", "RG0009"),
        new(41, "[Get(\"/a\\\\b\")] Task M(CancellationToken cancellationToken = default);", "RG1013"),
        new(42, "[Get(\"/a\")] Task M(CancellationToken a, CancellationToken b);", "RG1010"),
        new(43, "[Get(\"/a\")] Task M([HeaderCollection] string headers, CancellationToken cancellationToken = default);", "RG1025"),
        new(44, "[Get(\"/a\")] Task M([HeaderCollection] IDictionary<string, string> a, [HeaderCollection] IDictionary<string, string> b, CancellationToken cancellationToken = default);", "RG1023"),
        new(45, "[Get(\"/a\")] Task M([Authorize] string a, [Authorize] string b, CancellationToken cancellationToken = default);", "RG1023"),
        new(46, "[Multipart, Post(\"/a\")] Task M([Body] User user, CancellationToken cancellationToken = default);", "RG1022"),

        // Wrong, and an error of Refit's too: the pages.
        new(47, "[Get(\"/a\"), CursorPages(Items = \"nothing\", Next = \"next\")] IPages<Page, User> M([PageToken] string? token = null);", "RG4008"),
        new(48, "[Get(\"/a\"), CursorPages(Items = \"users\", Next = \"total\")] IPages<Page, User> M([PageToken] string? token = null);", "RG4038"),
        new(49, "[Get(\"/a\"), CursorPages(Items = \"users\", Next = \"next\")] IPages<Page, User> M();", "RG4001"),
        new(50, "[Get(\"/a\"), CursorPages(Items = \"users\", Next = \"next\")] Task<Page> M([PageToken] string? token = null);", "RG4011"),

        // Refit emits code that does not compile.
        new(51, "[Get(\"/a\")] Task M(out int x);", "RG1011"),
        new(52, "[Get(\"/a\")] Task M(ref int x);", "RG1011"),
        new(53, "event EventHandler E;", "RG0008"),
        new(54, "", "RG0002")
        {
            Source = "public class Outer { [ApiClient(\"https://a.example\")] private partial interface IApi { [Get(\"/a\")] Task M(CancellationToken cancellationToken = default); } }",
        },
        new(55, "static abstract Task M();", "RG0004"),
    ];
}
