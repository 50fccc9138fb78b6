using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RateGen.CompilerServices;

namespace RateGen.Paging.Resuming;

/// <summary>
/// Resume tokens of one call: base64url of a version, the method, a hash of its arguments, the page, how many of its items were taken, and a checksum
/// (with a key: an HMAC) over all of it.
/// </summary>
/// <param name="name">The method, as messages name it.</param>
/// <param name="arguments">The hash of the arguments of the call.</param>
/// <param name="key">The key that signs, or null.</param>
internal sealed class ResumeTokens(string name, byte[] arguments, byte[]? key)
{
    private const byte Version = 1;
    private const byte Signed = 1;
    private const int SealLength = 16;

    public string Write(in ResumePoint point)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(key is null ? (byte)0 : Signed);
        writer.Write(name);
        writer.Write(arguments);
        writer.Write7BitEncodedInt(point.Taken);
        writer.Write7BitEncodedInt64(point.At.Seen);
        WriteText(writer, point.At.Token);
        WriteText(writer, point.At.Link?.AbsoluteUri);
        WriteNumber(writer, point.At.Number);
        WriteNumber(writer, point.At.Size);
        writer.Write7BitEncodedInt(point.At.CarriedValues?.Length ?? 0);
        foreach (string? value in point.At.CarriedValues ?? [])
        {
            WriteText(writer, value);
        }

        writer.Flush();
        writer.Write(Seal(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>What a token says; the link in it is not checked yet.</summary>
    /// <exception cref="ResumeTokenException">It cannot be used.</exception>
    public (ResumePoint Point, string? Link) Read(string token)
    {
        byte[] bytes = Decode(token);
        if (bytes.Length < 2 + SealLength || bytes[0] != Version)
        {
            throw Refuse(bytes.Length > 0 && bytes[0] > Version && bytes.Length >= 2 + SealLength
                ? $"is of version {bytes[0]}, which this version of RateGen does not know. Resume with the version that made it, or start anew"
                : "is damaged: it has not the form of a resume token. Copy it whole, or start anew");
        }

        bool isSigned = (bytes[1] & Signed) != 0;
        if (isSigned != key is not null)
        {
            throw Refuse(isSigned
                ? "is signed, but ApiClientOptions.ResumeKey is not set. Set it to the key that signed it"
                : "is not signed, but ApiClientOptions.ResumeKey is set. Accept only tokens that were made with the key, or start anew");
        }

        Span<byte> content = bytes.AsSpan(..^SealLength);
        if (!CryptographicOperations.FixedTimeEquals(Seal(content), bytes.AsSpan(^SealLength..)))
        {
            throw Refuse(isSigned ? "is damaged, or was signed with another ApiClientOptions.ResumeKey. Start anew" : "is damaged: its checksum is another. Copy it whole, or start anew");
        }

        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes, 2, content.Length - 2), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return ReadContent(reader);
        }
        catch (Exception malformed) when (malformed is EndOfStreamException or FormatException or ArgumentException or IOException)
        {
            throw Refuse("is forged: its checksum is right and its content is not. Start anew", malformed);
        }
    }

    /// <summary>What is thrown for a token that cannot be used.</summary>
    public ResumeTokenException Refuse(string why, Exception? reason = null) => new($"The resume token for {name} {why}.", reason);

    private (ResumePoint Point, string? Link) ReadContent(BinaryReader reader)
    {
        string of = reader.ReadString();
        if (of != name)
        {
            throw Refuse($"belongs to {Http.Excerpt.Of(of)}. Resume that method with it");
        }

        if (!reader.ReadBytes(arguments.Length).AsSpan().SequenceEqual(arguments))
        {
            throw Refuse("belongs to other arguments, to another route, query, header or body. Call the method with the arguments of the time when it was made");
        }

        int taken = reader.Read7BitEncodedInt();
        long seen = reader.Read7BitEncodedInt64();
        string? pageToken = ReadText(reader);
        string? link = ReadText(reader);
        long? number = ReadNumber(reader);
        long? size = ReadNumber(reader);
        int carried = reader.Read7BitEncodedInt();
        if (taken < 0 || seen < 0 || carried < 0 || carried > reader.BaseStream.Length || size is < 1 or > int.MaxValue)
        {
            throw new FormatException("A count is out of range.");
        }

        string?[]? values = carried == 0 ? null : new string?[carried];
        for (int i = 0; i < carried; i++)
        {
            values![i] = ReadText(reader);
        }

        PagePosition at = new() { Token = pageToken, Number = number, Size = (int?)size, CarriedValues = values, Seen = seen };
        return reader.BaseStream.Position == reader.BaseStream.Length ? (new(at, taken), link) : throw new FormatException("Something follows the content.");
    }

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void WriteNumber(BinaryWriter writer, long? number)
    {
        writer.Write(number is not null);
        if (number is { } value)
        {
            writer.Write7BitEncodedInt64(value);
        }
    }

    private static long? ReadNumber(BinaryReader reader) => reader.ReadBoolean() ? reader.Read7BitEncodedInt64() : null;

    private byte[] Seal(ReadOnlySpan<byte> content)
        => (key is null ? SHA256.HashData(content) : HMACSHA256.HashData(key, content))[..SealLength];

    private byte[] Decode(string token)
    {
        try
        {
            return Base64Url.DecodeFromChars(token.AsSpan().Trim());
        }
        catch (FormatException malformed)
        {
            throw Refuse("is damaged: it holds characters that no resume token has. Copy it whole, or start anew", malformed);
        }
    }
}
