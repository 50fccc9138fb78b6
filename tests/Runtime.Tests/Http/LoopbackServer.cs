using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RateGen.Runtime.Tests.Http;

/// <summary>Answers every connection on loopback with the same bytes, right or wrong, and closes it.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _answers;

    public LoopbackServer(string answer)
    {
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = ServeAsync(Encoding.ASCII.GetBytes(answer.ReplaceLineEndings("\r\n")));
    }

    public Uri Address { get; }

    /// <summary>How many requests it answered.</summary>
    public int Answers => Volatile.Read(ref _answers);

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                using TcpClient connection = await _listener.AcceptTcpClientAsync();
                NetworkStream stream = connection.GetStream();
                byte[] request = new byte[4096];
                int length = 0;
                while (!Encoding.ASCII.GetString(request, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    length += await stream.ReadAtLeastAsync(request.AsMemory(length), 1); // Throws where the client has gone.
                }

                Interlocked.Increment(ref _answers);
                await stream.WriteAsync(answer);
                connection.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(request) > 0)
                {
                    // The client closes when it has read the answer.
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
