namespace RateGen.Generator.Tests.CodeFixes;

public sealed class JsonFixTests
{
    [Fact]
    public Task A_missing_type_is_registered() => CodeFixTest.RunAsync(
        """
        namespace Samples;

        [ApiClient("https://api.example.com", Json = typeof(UsersJson))]
        partial interface IUsersApi
        {
            [Get("/users")]
            Task<List<User>> {|RG6010:GetAsync|}(CancellationToken cancellationToken = default);
        }

        public sealed record User(string Name);

        [JsonSerializable(typeof(User))]
        internal sealed partial class UsersJson : JsonSerializerContext;
        """,
        """
        namespace Samples;

        [ApiClient("https://api.example.com", Json = typeof(UsersJson))]
        partial interface IUsersApi
        {
            [Get("/users")]
            Task<List<User>> GetAsync(CancellationToken cancellationToken = default);
        }

        public sealed record User(string Name);

        [JsonSerializable(typeof(List<User>))]
        [JsonSerializable(typeof(User))]
        internal sealed partial class UsersJson : JsonSerializerContext;
        """);

    [Fact]
    public Task The_context_is_written_and_named() => CodeFixTest.RunAsync(
        """
        namespace Samples;

        [{|RG6001:ApiClient("https://api.example.com")|}]
        partial interface IUsersApi
        {
            [Get("/users")]
            Task<List<User>> GetAsync(CancellationToken cancellationToken = default);

            [Post("/users")]
            Task<User> AddAsync([Body] NewUser user, CancellationToken cancellationToken = default);
        }

        public sealed record User(string Name);

        public sealed record NewUser(string Name);
        """,
        """
        namespace Samples;

        [ApiClient("https://api.example.com", Json = typeof(UsersApiJson))]
        partial interface IUsersApi
        {
            [Get("/users")]
            Task<List<User>> GetAsync(CancellationToken cancellationToken = default);

            [Post("/users")]
            Task<User> AddAsync([Body] NewUser user, CancellationToken cancellationToken = default);
        }

        public sealed record User(string Name);

        public sealed record NewUser(string Name);

        [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
        [JsonSerializable(typeof(List<User>))]
        [JsonSerializable(typeof(User))]
        [JsonSerializable(typeof(NewUser))]
        internal sealed partial class UsersApiJson : JsonSerializerContext;

        """,
        properties: ("build_property.PublishAot", "true"));
}
