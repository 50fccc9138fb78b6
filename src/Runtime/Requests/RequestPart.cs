using RateGen.CompilerServices;

namespace RateGen.Requests;

/// <summary>What a request carries besides its address: a header, a property or the body. Applied to the message of every attempt.</summary>
internal abstract class RequestPart
{
    /// <summary>The part that is applied before this one, or null.</summary>
    public RequestPart? Before { get; set; }

    /// <summary>Whether the part can be applied a second time. False of a body that is read once.</summary>
    public virtual bool IsReplayable => true;

    /// <summary>The bytes of a body that lies in memory; empty otherwise.</summary>
    public virtual ReadOnlySpan<byte> Bytes => default;

    /// <summary>Writes the part to a message.</summary>
    /// <param name="request">A message of its own for each attempt.</param>
    public abstract void Apply(HttpRequestMessage request);

    /// <summary>A chain with another part before all headers and behind the body, so that every other header may replace it.</summary>
    public static RequestPart First(RequestPart part, RequestPart? last)
    {
        if (last is null or { IsBody: true })
        {
            part.Before = last;
            return part;
        }

        RequestPart earliest = last;
        while (earliest.Before is { IsBody: false } before)
        {
            earliest = before;
        }

        part.Before = earliest.Before;
        earliest.Before = part;
        return last;
    }

    /// <summary>Whether the part is a body, which comes before the headers that may describe it.</summary>
    public virtual bool IsBody => false;

    /// <summary>Applies the parts of a chain, the earliest first, and the declared headers after the body.</summary>
    public static void ApplyAll(RequestPart? last, HttpRequestMessage request, RequestHeader[] declared)
    {
        if (last is null || last.IsBody)
        {
            last?.Apply(request);
            foreach (RequestHeader header in declared)
            {
                RequestHeaders.Set(request, header.Name, header.Value);
            }
        }
        else
        {
            ApplyAll(last.Before, request, declared);
            last.Apply(request);
        }
    }

    /// <summary>The bytes of the body among the parts of a chain, when it lies in memory.</summary>
    public static ReadOnlySpan<byte> BytesOf(RequestPart? last)
    {
        for (RequestPart? part = last; part is not null; part = part.Before)
        {
            if (part.Bytes.Length > 0)
            {
                return part.Bytes;
            }
        }

        return default;
    }

    /// <summary>The headers among the parts of a chain.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> HeadersOf(RequestPart? last)
    {
        for (RequestPart? part = last; part is not null; part = part.Before)
        {
            if (part is HeaderPart header)
            {
                yield return new(header.Name, header.Value);
            }
        }
    }

    /// <summary>Whether the body is spent when it was sent: a stream, a content or a multipart body, even one that an attempt can repeat.</summary>
    public static bool IsSpentOnce(RequestPart? last)
    {
        for (RequestPart? part = last; part is not null; part = part.Before)
        {
            if (part is { IsBody: true } and not BytesPart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every part of a chain can be applied a second time.</summary>
    public static bool AreReplayable(RequestPart? last)
    {
        for (RequestPart? part = last; part is not null; part = part.Before)
        {
            if (!part.IsReplayable)
            {
                return false;
            }
        }

        return true;
    }
}
