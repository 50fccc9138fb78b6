namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>One short run of all clients, for all tests of the class.</summary>
public sealed class LimitedFixture : IAsyncLifetime
{
    internal LimitedReport Report { get; private set; } = null!;

    public async ValueTask InitializeAsync()
        => Report = await LimitedRun.RunAsync(LimitedCases.All, TimeSpan.Zero, TimeSpan.FromSeconds(4));

    public ValueTask DisposeAsync() => default;
}
