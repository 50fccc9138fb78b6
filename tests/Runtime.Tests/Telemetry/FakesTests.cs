using System.Reflection;
using Moq;
using NSubstitute;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Telemetry;

/// <summary>Code that uses a client interface can be tested without one: every usual stand-in works and answers with empty usage and limits.</summary>
public sealed class FakesTests
{
    [Fact]
    public async Task A_hand_written_fake_works() => await AssertWorks(new Fake());

    [Theory]
    [InlineData(MockBehavior.Loose)]
    [InlineData(MockBehavior.Strict)]
    public async Task A_moq_mock_works(MockBehavior behavior)
    {
        Mock<IPeopleApi> mock = new(behavior);
        mock.Setup(static api => api.GetAsync("1", It.IsAny<CancellationToken>())).ReturnsAsync(new Person("Ada", 36));
        await AssertWorks(mock.Object);
    }

    [Fact]
    public async Task An_nsubstitute_substitute_works()
    {
        IPeopleApi substitute = Substitute.For<IPeopleApi>();
        substitute.GetAsync("1", Arg.Any<CancellationToken>()).Returns(new Person("Ada", 36));
        await AssertWorks(substitute);
    }

    [Fact]
    public async Task A_dispatch_proxy_works() => await AssertWorks(DispatchProxy.Create<IPeopleApi, Proxy>());

    private static async Task AssertWorks(IPeopleApi api)
    {
        Assert.Equal(new Person("Ada", 36), await api.GetAsync("1"));
        Assert.Equal(ApiUsage.Empty, api.Usage);
        Assert.Empty(api.Limits.Snapshot());
        Assert.Equal(TimeSpan.Zero, api.Limits.Estimate());
        api.Limits.Update("second", 2);
    }

    private sealed class Fake : IPeopleApi
    {
        public Task<Person> GetAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(new Person("Ada", 36));

        public Task<Person?> FindAsync(string id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DeleteAsync(string id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Person> AddAsync(Person person, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task ReplaceAsync(string id, Person? person, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Balance> GetBalanceAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IPages<PeoplePage, Person> List(string group, string? pageId = "", CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class Proxy : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
            => targetMethod!.ReturnType == typeof(Task<Person>) ? Task.FromResult(new Person("Ada", 36)) : null;
    }
}
