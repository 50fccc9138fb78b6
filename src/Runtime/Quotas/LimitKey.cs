namespace RateGen.Quotas;

/// <summary>Which limit of which API, for which key: what a store files its rows under.</summary>
/// <param name="Api">The API, as <c>https://host:port</c> or another id that all its clients use.</param>
/// <param name="KeyHash">A hash of the API key, never the key itself, and of the argument that splits the limit; empty when every key shares it.</param>
/// <param name="Limit">The name of the limit, or its numbers when it has none.</param>
public readonly record struct LimitKey(string Api, string KeyHash, string Limit);
