using System.Net;

namespace RateGen.Requests;

/// <summary>A file that is open only while it is sent.</summary>
internal sealed class FileContent(FileInfo file) : HttpContent
{
    private readonly long _length = Length(file);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        FileStream source = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (source.ConfigureAwait(false))
        {
            await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    private static long Length(FileInfo file)
    {
        file.Refresh(); // It may have grown since the caller looked.
        return file.Length;
    }
}
