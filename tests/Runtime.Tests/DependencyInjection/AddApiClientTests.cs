using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.DependencyInjection;

public sealed class AddApiClientTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    [Fact]
    public async Task A_registered_client_sends_through_the_factory_s_handlers()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        ServiceCollection services = new();
        services.AddApiClient<IPeopleApi>(static options => options.BaseAddress = new("https://sandbox.example.com")).ConfigurePrimaryHttpMessageHandler(() => provider);
        await using ServiceProvider built = services.BuildServiceProvider();
        Assert.Equal(new Person("Ada", 36), await built.GetRequiredService<IPeopleApi>().GetAsync("1"));
        Assert.Equal("https://sandbox.example.com/people/1", provider.Single.Address);
    }

    [Fact]
    public async Task Options_can_come_from_other_services()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        ServiceCollection services = new();
        services.AddSingleton(new Uri("https://configured.example.com"));
        services.AddApiClient<IPeopleApi>(static (services, options) => options.BaseAddress = services.GetRequiredService<Uri>()).ConfigurePrimaryHttpMessageHandler(() => provider);
        await using ServiceProvider built = services.BuildServiceProvider();
        await built.GetRequiredService<IPeopleApi>().GetAsync("1");
        Assert.Equal("https://configured.example.com/people/1", provider.Single.Address);
    }

    [Fact]
    public async Task The_builder_s_base_address_counts_when_the_options_name_none()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        ServiceCollection services = new();
        services.AddApiClient<IPeopleApi>()
            .ConfigureHttpClient(static client => client.BaseAddress = new("https://client.example.com"))
            .ConfigurePrimaryHttpMessageHandler(() => provider);
        await using ServiceProvider built = services.BuildServiceProvider();
        await built.GetRequiredService<IPeopleApi>().GetAsync("1");
        Assert.Equal("https://client.example.com/people/1", provider.Single.Address);
    }

    [Fact]
    public void The_primary_handler_follows_no_redirects_and_keeps_idle_connections_short()
    {
        ServiceCollection services = new();
        string name = services.AddApiClient<IPeopleApi>().Name;
        using ServiceProvider built = services.BuildServiceProvider();
        Builder builder = new(built);
        foreach (Action<HttpMessageHandlerBuilder> action in built.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(name).HttpMessageHandlerBuilderActions)
        {
            action(builder);
        }

        SocketsHttpHandler handler = Assert.IsType<SocketsHttpHandler>(builder.PrimaryHandler);
        Assert.False(handler.AllowAutoRedirect);
        Assert.Equal(TimeSpan.FromSeconds(15), handler.PooledConnectionIdleTimeout);
    }

    [Fact]
    public void The_clock_of_the_services_is_the_client_s()
    {
        FakeTimeProvider clock = new();
        TimeProvider? seen = null;
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(clock);
        services.AddApiClient<IPeopleApi>(options => seen = options.TimeProvider);
        using ServiceProvider built = services.BuildServiceProvider();
        built.GetRequiredService<IPeopleApi>();
        Assert.Same(clock, seen);
    }

    [Fact]
    public void What_is_wrong_shows_when_the_client_is_resolved()
    {
        ServiceCollection services = new();
        services.AddApiClient<IPeopleApi>(static options => options.Json = new());
        using ServiceProvider built = services.BuildServiceProvider();
        Assert.Throws<ArgumentException>(built.GetRequiredService<IPeopleApi>);
    }

    [Fact]
    public async Task Options_can_come_from_configuration()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        ApiClientOptions? seen = null;
        ServiceCollection services = new();
        IHttpClientBuilder builder = services.AddApiClient<IPeopleApi>(Configuration(
            ("Hiker:BaseAddress", "https://configured.example.com"), ("Hiker:ApiKey", "key"), ("Hiker:QueueLimit", "7"), ("Hiker:Deadline", "00:00:30"), ("Hiker:Timeout", "00:00:02.5")));
        builder.ConfigurePrimaryHttpMessageHandler(() => provider);
        services.PostConfigure<ApiClientOptions>(builder.Name, options => seen = options);
        await using ServiceProvider built = services.BuildServiceProvider();
        await built.GetRequiredService<IPeopleApi>().GetAsync("1");
        Assert.Equal("https://configured.example.com/people/1", provider.Single.Address);
        Assert.Equal(("key", 7, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(2.5)), (seen!.ApiKey, seen.QueueLimit, seen.Deadline, seen.Timeout));
    }

    [Theory]
    [InlineData("BaseAddress", "secret", "Hiker:BaseAddress is not an absolute address")]
    [InlineData("QueueLimit", "many", "Hiker:QueueLimit is not a whole number")]
    [InlineData("Deadline", "soon", "Hiker:Deadline is not a duration")]
    public void A_wrong_value_is_named_and_not_quoted(string name, string value, string expected)
    {
        ServiceCollection services = new();
        services.AddApiClient<IPeopleApi>(Configuration(("Hiker:" + name, value)));
        using ServiceProvider built = services.BuildServiceProvider();
        FormatException error = Assert.Throws<FormatException>(built.GetRequiredService<IPeopleApi>);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_options_count_and_the_callback_wins()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        ServiceCollection services = new();
        IHttpClientBuilder builder = services.AddApiClient<IPeopleApi>(static options => options.QueueLimit ??= 3);
        builder.ConfigurePrimaryHttpMessageHandler(() => provider);
        services.Configure<ApiClientOptions>(builder.Name, static options => options.BaseAddress = new("https://named.example.com"));
        await using ServiceProvider built = services.BuildServiceProvider();
        await built.GetRequiredService<IPeopleApi>().GetAsync("1");
        Assert.Equal("https://named.example.com/people/1", provider.Single.Address);
    }

    [Fact]
    public async Task Keys_tell_clients_of_one_interface_apart()
    {
        using StubProvider one = new(StubProvider.Json(Ada)), two = new(StubProvider.Json(Ada));
        ServiceCollection services = new();
        services.AddKeyedApiClient<IPeopleApi>("one", static options => options.BaseAddress = new("https://one.example.com")).ConfigurePrimaryHttpMessageHandler(() => one);
        services.AddKeyedApiClient<IPeopleApi>("two", static options => options.BaseAddress = new("https://two.example.com")).ConfigurePrimaryHttpMessageHandler(() => two);
        await using ServiceProvider built = services.BuildServiceProvider();
        await built.GetRequiredKeyedService<IPeopleApi>("one").GetAsync("1");
        await built.GetRequiredKeyedService<IPeopleApi>("two").GetAsync("2");
        Assert.Equal("https://one.example.com/people/1", one.Single.Address);
        Assert.Equal("https://two.example.com/people/2", two.Single.Address);
        Assert.Null(built.GetService<IPeopleApi>());
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] values)
        => new ConfigurationBuilder().AddInMemoryCollection(values.Select(static value => new KeyValuePair<string, string?>(value.Key, value.Value))).Build().GetSection("Hiker");

    private sealed class Builder(IServiceProvider services) : HttpMessageHandlerBuilder
    {
        public override string? Name { get; set; }

        public override HttpMessageHandler PrimaryHandler { get; set; } = new HttpClientHandler();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        public override IServiceProvider Services => services;

        public override HttpMessageHandler Build() => PrimaryHandler;
    }
}
