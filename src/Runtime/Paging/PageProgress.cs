namespace RateGen;

/// <summary>How far an enumeration of pages is.</summary>
public sealed record PageProgress
{
    /// <summary>The method, as messages name it.</summary>
    public required string Operation { get; init; }

    /// <summary>How many pages have come.</summary>
    public required int Pages { get; init; }

    /// <summary>How many items have come, without those that were left out.</summary>
    public required long Items { get; init; }

    /// <summary>How many requests were sent for them, repetitions included.</summary>
    public required int Requests { get; init; }

    /// <summary>How long their calls waited for permits, added up.</summary>
    public required TimeSpan Waited { get; init; }

    /// <summary>How many items the provider says there are; null when it does not.</summary>
    public long? Total { get; init; }

    /// <summary>How many items are left by that total, not below 0; null when it is not known.</summary>
    public long? Left { get; init; }

    /// <summary>Whether no further page follows.</summary>
    public bool IsLast { get; init; }
}
