namespace RateGen.Http;

/// <summary>What a response, or its absence, means for the call.</summary>
internal enum ResponseClass
{
    /// <summary>It worked.</summary>
    Success,

    /// <summary>Too fast: the limit pauses, then the call is repeated.</summary>
    RateLimited,

    /// <summary>A quota is used up until it resets.</summary>
    QuotaExhausted,

    /// <summary>The provider will not serve this account, for example for lack of balance.</summary>
    Refused,

    /// <summary>A fault that may pass: 408, 500, 502, 503, 504.</summary>
    Transient,

    /// <summary>The request may have been served, but no answer came.</summary>
    Ambiguous,

    /// <summary>Repeating it would give the same answer.</summary>
    Permanent,
}
