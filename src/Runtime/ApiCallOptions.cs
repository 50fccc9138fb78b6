namespace RateGen;

/// <summary>What differs for one call: a method takes it as a parameter, <c>Task&lt;User&gt; GetAsync(string id, ApiCallOptions? call = null)</c>.</summary>
/// <remarks>Null, and what is not set, leaves everything as the client and the method say. Each page of a paged method is a call of its own.</remarks>
public sealed record ApiCallOptions
{
    /// <summary>
    /// From −100 to 100; default 0. Each step lets the call overtake what arrived up to 10 seconds before it in the queue of a limit; below 0 it lets others
    /// pass. Nothing waits for ever.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>How many calls may wait for one of its limits when it arrives, in place of <see cref="ApiClientOptions.QueueLimit"/>; 0: it does not wait. Default: null.</summary>
    public int? QueueLimit { get; init; }

    /// <summary>How long one attempt may take, its waits excluded; longer than zero, at most 49 days. The shortest of this, the method's and the client's wins. Default: null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long the call may take, its waits included; longer than zero, at most 49 days. The shortest of this, the method's and the client's wins. Default: null.</summary>
    public TimeSpan? Deadline { get; init; }
}
