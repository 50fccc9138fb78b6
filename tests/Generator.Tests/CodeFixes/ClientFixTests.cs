namespace RateGen.Generator.Tests.CodeFixes;

public sealed class ClientFixTests
{
    [Fact]
    public Task An_interface_becomes_partial() => CodeFixTest.RunAsync(
        """
        /// <summary>Users.</summary>
        [ApiClient("https://api.example.com")]
        public interface {|RG0001:IUsersApi|}
        {
            [Get("/users")]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        /// <summary>Users.</summary>
        [ApiClient("https://api.example.com")]
        public partial interface IUsersApi
        {
            [Get("/users")]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task All_interfaces_become_partial_at_once() => CodeFixTest.RunAsync(
        """
        [ApiClient("https://a.example.com")]
        interface {|RG0001:IA|};

        // Kept.
        [ApiClient("https://b.example.com")]
        interface {|RG0001:IB|};
        """,
        """
        [ApiClient("https://a.example.com")]
        partial interface IA;

        // Kept.
        [ApiClient("https://b.example.com")]
        partial interface IB;
        """,
        all: true);

    [Fact]
    public Task The_types_around_become_partial_too() => CodeFixTest.RunAsync(
        """
        public static class Outer
        {
            [ApiClient("https://api.example.com")]
            internal partial interface {|RG0002:IUsersApi|};
        }
        """,
        """
        public static partial class Outer
        {
            [ApiClient("https://api.example.com")]
            internal partial interface IUsersApi;
        }
        """);

    [Fact]
    public Task A_verb_makes_its_interface_a_client() => CodeFixTest.RunAsync(
        """
        namespace Samples;

        /// <summary>Users.</summary>
        internal interface IUsersApi
        {
            [{|RG0006:Get("/users")|}]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        namespace Samples;

        /// <summary>Users.</summary>
        [ApiClient("https://api.example.com")]
        internal partial interface IUsersApi
        {
            [Get("/users")]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task A_verb_makes_a_public_interface_a_client_too() => CodeFixTest.RunAsync(
        """
        public interface IUsersApi
        {
            [{|RG0007:Get("/users")|}]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        [ApiClient("https://api.example.com")]
        public partial interface IUsersApi
        {
            [Get("/users")]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task The_second_verb_goes() => CodeFixTest.RunAsync(
        """
        [ApiClient("https://api.example.com")]
        partial interface IUsersApi
        {
            // Read.
            [Get("/users")]
            [{|RG0010:Post("/users")|}]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        [ApiClient("https://api.example.com")]
        partial interface IUsersApi
        {
            // Read.
            [Get("/users")]
            Task<int> GetAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task What_has_no_effect_goes() => CodeFixTest.RunAsync(
        """
        class Users
        {
            // Kept.
            [{|RG0020:Get("/users")|}]
            public Task<int> GetAsync(CancellationToken cancellationToken = default) => Task.FromResult(1);
        }
        """,
        """
        class Users
        {
            // Kept.
            public Task<int> GetAsync(CancellationToken cancellationToken = default) => Task.FromResult(1);
        }
        """);

    [Fact]
    public Task A_base_address_keeps_its_last_segment() => CodeFixTest.RunAsync(
        """
        [ApiClient({|RG0025:"https://api.example.com/v1"|}, UrlResolution = UrlResolution.Rfc3986)]
        [RateLimit(15, PerSecond)]
        partial interface IUsersApi
        {
            [Get("users")] Task GetAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        [ApiClient("https://api.example.com/v1/", UrlResolution = UrlResolution.Rfc3986)]
        [RateLimit(15, PerSecond)]
        partial interface IUsersApi
        {
            [Get("users")] Task GetAsync(CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public Task A_key_travels_over_https() => CodeFixTest.RunAsync(
        """
        [ApiClient("http://api.example.com")]
        [{|RG0019:ApiKey(Header = "x-key")|}]
        partial interface IUsersApi;
        """,
        """
        [ApiClient("https://api.example.com")]
        [ApiKey(Header = "x-key")]
        partial interface IUsersApi;
        """);
}
