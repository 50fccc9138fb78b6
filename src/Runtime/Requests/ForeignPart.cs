namespace RateGen.Requests;

/// <summary>Says that the address lies on another origin than the client's, where its API key does not belong.</summary>
internal sealed class ForeignPart : RequestPart
{
    public override void Apply(HttpRequestMessage request)
    {
    }

    /// <summary>Whether a request with these parts leaves the origin.</summary>
    public static bool IsAmong(RequestPart? last)
    {
        for (RequestPart? part = last; part is not null; part = part.Before)
        {
            if (part is ForeignPart)
            {
                return true;
            }
        }

        return false;
    }
}
