using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RateGen.Integration.Tests.Surface;

/// <summary>A server on the loopback device that answers GET with zeros and reads what PUT brings. It holds none of it.</summary>
internal sealed class ZeroServer : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;

    private readonly long _length;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private long _sent, _received;

    public ZeroServer(long length)
    {
        _length = length;
        _listener.Start();
        _serving = ServeAsync(_stop.Token);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public long Sent => Interlocked.Read(ref _sent);

    public long Received => Interlocked.Read(ref _received);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync(CancellationToken stop)
    {
        using TcpClient client = await _listener.AcceptTcpClientAsync(stop);
        NetworkStream stream = client.GetStream();
        byte[] buffer = new byte[Chunk];
        int head = 0, end;
        while ((end = buffer.AsSpan(0, head).IndexOf("\r\n\r\n"u8)) < 0)
        {
            head += await stream.ReadAsync(buffer.AsMemory(head), stop);
        }

        bool isGet = buffer.AsSpan().StartsWith("GET"u8);
        for (_received = isGet ? 0 : head - end - 4; !isGet && _received < _length;)
        {
            Interlocked.Add(ref _received, await stream.ReadAsync(buffer, stop));
        }

        long length = isGet ? _length : 0;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n")), stop);
        buffer.AsSpan().Clear();
        while (Sent < length)
        {
            await stream.WriteAsync(buffer, stop);
            Interlocked.Add(ref _sent, buffer.Length);
        }
    }
}
