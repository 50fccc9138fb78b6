namespace RateGen.Samples.Followers.Api;

/// <summary>What the account may do.</summary>
/// <param name="Rate">How many requests per second.</param>
/// <param name="Requests">How many requests are left, when the provider says so.</param>
public sealed record Balance(int Rate, long? Requests);
