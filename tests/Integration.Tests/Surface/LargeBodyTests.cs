namespace RateGen.Integration.Tests.Surface;

/// <summary>100 MB each way pass through a client that holds next to nothing of them. Alone, since it counts the bytes of the whole process.</summary>
[CollectionDefinition(nameof(LargeBodyTests), DisableParallelization = true)]
[Collection(nameof(LargeBodyTests))]
public sealed class LargeBodyTests
{
    private const long Length = 100 * 1024 * 1024;

    /// <summary>What sockets hold on both sides of the loopback device, at most.</summary>
    private const long InSockets = 32 * 1024 * 1024;

    private const long MostAllocated = 4 * 1024 * 1024;

    private static readonly CancellationToken s_token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_download_is_handed_on_while_it_arrives()
    {
        await using ZeroServer server = new(Length);
        using HttpClient http = new();
        byte[] buffer = new byte[64 * 1024];
        long before = GC.GetTotalAllocatedBytes(precise: true);

        await using Stream body = await Api(http, server).DownloadAsync(s_token);
        Assert.InRange(server.Sent, 0, InSockets);
        long read = 0;
        for (int count; (count = await body.ReadAsync(buffer, s_token)) > 0;)
        {
            read += count;
            Assert.InRange(server.Sent - read, long.MinValue, InSockets);
        }

        Assert.Equal(Length, read);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, MostAllocated);
    }

    [Fact]
    public async Task An_upload_is_read_while_it_is_sent()
    {
        await using ZeroServer server = new(Length);
        using HttpClient http = new();
        long ahead = 0;
        await using ZeroStream zeros = new(Length, given => ahead = Math.Max(ahead, given - server.Received));
        long before = GC.GetTotalAllocatedBytes(precise: true);

        await Api(http, server).UploadAsync(zeros, s_token);

        Assert.Equal(Length, server.Received);
        Assert.InRange(ahead, 1, InSockets);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, MostAllocated);
    }

    private static ISurfaceApi Api(HttpClient http, ZeroServer server) => ISurfaceApi.Create(http, new() { BaseAddress = server.Address });
}
