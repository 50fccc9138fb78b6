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

    private sealed class Builder(IServiceProvider services) : HttpMessageHandlerBuilder
    {
        public override string? Name { get; set; }

        public override HttpMessageHandler PrimaryHandler { get; set; } = new HttpClientHandler();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        public override IServiceProvider Services => services;

        public override HttpMessageHandler Build() => PrimaryHandler;
    }
}
