namespace RateGen;

/// <summary>Sends a key that is made once for each call and is the same on all its attempts, so that the provider does the work once: the method may then be repeated like an idempotent one.</summary>
/// <remarks>On an interface it is meant for every method whose verb is not idempotent by itself: POST and PATCH. The key is a random UUID.</remarks>
/// <param name="header">The request header that carries the key. Default: <c>Idempotency-Key</c> (draft-ietf-httpapi-idempotency-key-header).</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, Inherited = false)]
public sealed class IdempotencyKeyAttribute(string header = "Idempotency-Key") : Attribute
{
    /// <summary>The request header that carries the key.</summary>
    public string Header { get; } = header;
}
