using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>What a <c>RateLimit</c> field says of one declared limit.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Remaining">How many requests are left.</param>
/// <param name="ResetsIn">When it resets, from now; zero when the field does not say.</param>
internal readonly record struct RateLimitField(RateLimitOptions Limit, long Remaining, TimeSpan ResetsIn);
