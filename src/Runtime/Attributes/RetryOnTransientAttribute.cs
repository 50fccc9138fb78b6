namespace RateGen;

/// <summary>Says that a call is repeated after a fault that may pass. Without it nothing but a declared 429 is repeated.</summary>
/// <remarks>
/// <para>
/// Faults are the statuses 408, 500, 502, 503 and 504, those of <see cref="Statuses"/>, a connection that was not made or broke, and an attempt that
/// timed out. A method whose repetition could do its work twice (POST, PATCH, unless <see cref="IdempotentAttribute"/> or
/// <see cref="IdempotencyKeyAttribute"/> says otherwise) is repeated only when nothing can have run: no connection, or 503 with <c>Retry-After</c>.
/// A body that can be read only once is never repeated.
/// </para>
/// <para>
/// The wait is random between zero and <see cref="DelaySeconds"/> doubled with each retry, up to <see cref="MaxDelaySeconds"/>, and never shorter than
/// the response's <c>Retry-After</c>. A repetition takes a fresh permit at the front of the queue. When more than half of 20 tokens for the API key are
/// gone (a fault takes one, a success gives a tenth back) nothing is repeated, so that a provider that is down is left alone.
/// </para>
/// <para>On a method it replaces the interface's.</para>
/// </remarks>
/// <param name="statuses">Further statuses that are faults, from 400 to 599.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, Inherited = false)]
public sealed class RetryOnTransientAttribute(params int[] statuses) : Attribute
{
    /// <summary>Further statuses that are faults.</summary>
    public int[] Statuses { get; } = statuses;

    /// <summary>How often one call is repeated after a fault, besides its first attempt. From 1. Default: 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The longest first wait in seconds. Above 0. Default: 0.25.</summary>
    public double DelaySeconds { get; set; } = 0.25;

    /// <summary>The longest wait in seconds, but for a <c>Retry-After</c>. At least <see cref="DelaySeconds"/>. Default: 10.</summary>
    public double MaxDelaySeconds { get; set; } = 10;

    /// <summary>No repetition begins later than this, in seconds, after the call was made. Above 0. Default: 100.</summary>
    public double MaxElapsedSeconds { get; set; } = 100;
}
