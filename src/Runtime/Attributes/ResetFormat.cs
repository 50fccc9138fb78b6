namespace RateGen;

/// <summary>How a response header writes the time at which a limit resets. What is not written so says nothing.</summary>
public enum ResetFormat
{
    /// <summary>An ISO 8601 instant: <c>2025-07-01T00:00:00Z</c>; without a zone it is UTC (default).</summary>
    Iso8601,

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    EpochSeconds,

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z.</summary>
    EpochMilliseconds,

    /// <summary>Seconds from the response on.</summary>
    DeltaSeconds,

    /// <summary>An HTTP-date (RFC 9110 §5.6.7): <c>Tue, 01 Jul 2025 00:00:00 GMT</c>.</summary>
    HttpDate,
}
