namespace RateGen.Generator.Tests.Diagnostics;

/// <summary>RG6010: what a JSON context knows, and what it does not.</summary>
public sealed class JsonCoverageTests
{
    private const string Types = """

        public sealed record User(string Name, Address Address, List<Tag>? Tags, Dictionary<string, Role> Roles, int? Age, User[] Friends);
        public class Address : Place { public Geo Geo { get; set; } }
        public class Place { public Country Country { get; set; } = new(); }
        public struct Geo { public double Latitude { get; set; } }
        public sealed record Country;
        public sealed record Tag(string Text);
        public enum Role { Admin }
        public sealed record Other(string Name);
        [JsonDerivedType(typeof(Cat), "cat")] public class Animal { }
        public sealed class Cat : Animal { public Whiskers? Whiskers { get; set; } }
        public sealed class Whiskers { }
        public sealed record Page(List<User> Users, string? Next);
        """;

    [Theory]
    [InlineData("[Get(\"/\")] Task<User> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<User?> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<Address> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<Country> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<List<Tag>> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<Role> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<int?> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<int> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<User[]> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<Whiskers> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<string> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<ApiResponse<User>> M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] IAsyncEnumerable<Tag> M();", null)]
    [InlineData("[Get(\"/\")] Task M(CancellationToken c = default);", null)]
    [InlineData("[Get(\"/\")] Task<Other> M(CancellationToken c = default);", "RG6010@M")]
    [InlineData("[Get(\"/\")] Task<List<User>> M(CancellationToken c = default);", "RG6010@M")]
    [InlineData("[Get(\"/\")] Task<long> M(CancellationToken c = default);", "RG6010@M")]
    [InlineData("[Get(\"/\")] Task<ApiResponse<Other>> M(CancellationToken c = default);", "RG6010@M")]
    [InlineData("[Get(\"/\")] IAsyncEnumerable<Other> M();", "RG6010@M")]
    [InlineData("[Post(\"/\")] Task M([Body] Other other, CancellationToken c = default);", "RG6010@other")]
    [InlineData("[Get(\"/\"), CursorPages(Items = \"Users\", Next = \"Next\")] IPages<Page, User> M([PageToken] string? t = null);", "RG6010@M")]
    public async Task A_type_is_known_when_it_is_registered_or_reached(string member, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], await Told.Of(Client(member)));

    [Fact]
    public async Task Types_of_a_type_parameter_are_known_at_run_time()
        => Assert.Empty(await Told.Of(Client("[Get(\"/\")] Task<List<T>> M(CancellationToken c = default);", "<T>")));

    private static string Client(string member, string parameters = "") => $$"""
        namespace Sample;

        [JsonSerializable(typeof(User)), JsonSerializable(typeof(Animal))]
        internal sealed partial class Context : JsonSerializerContext
        {
            public static Context Default => null!;
            public Context() : base(null) { }
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }

        [ApiClient("https://a.example", Json = typeof(Context))]
        public partial interface IApi{{parameters}} { {{member}} }
        """ + Types;
}
