namespace RateGen.Http;

/// <summary>What is remembered of a call that was not answered with a success at once. Most calls need none.</summary>
/// <param name="startedAt">When the call was made, as a timestamp of the client's clock.</param>
internal sealed class CallHistory(long startedAt)
{
    public long StartedAt { get; } = startedAt;

    /// <summary>How often it was repeated after "too fast".</summary>
    public int Refusals { get; set; }

    /// <summary>How often it was repeated after a fault.</summary>
    public int Faults { get; set; }

    /// <summary>How many redirects it followed.</summary>
    public int Hops { get; set; }

    /// <summary>Whether the API key was refused and replaced.</summary>
    public bool IsRefreshed { get; set; }
}
