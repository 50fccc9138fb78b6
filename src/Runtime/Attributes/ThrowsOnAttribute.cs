namespace RateGen;

/// <summary>Says what a failed call throws.</summary>
/// <remarks>
/// <para>
/// A type of exception needs a public constructor that takes one <c>ApiException</c>, which tells everything about the failure:
/// <c>class UserNotFoundException(ApiException failure) : ApiException(failure)</c>. Any other type is what the provider's error body holds: the call
/// throws <c>ApiException&lt;TError&gt;</c> with the body in <c>Error</c>, and the paths of <c>When</c> and <c>RetryAfter</c> are checked against it
/// at compile time.
/// </para>
/// <para>
/// Responses that <see cref="RetryOn429Attribute"/> or <see cref="ExhaustedAttribute"/> claims keep the exceptions that those name. On a method it is
/// asked before the interface's.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ThrowsOnAttribute : Attribute
{
    /// <summary>What one status throws.</summary>
    /// <param name="status">The HTTP status, from 400 to 599.</param>
    /// <param name="type">A type of exception, or the type of the error body.</param>
    public ThrowsOnAttribute(int status, Type type)
    {
        Status = status;
        Type = type;
    }

    /// <summary>What every failure throws whose status no other says.</summary>
    /// <param name="type">A type of exception, or the type of the error body.</param>
    public ThrowsOnAttribute(Type type) => Type = type;

    /// <summary>The HTTP status, or null for every one that no other says.</summary>
    public int? Status { get; }

    /// <summary>A type of exception, or the type of the error body.</summary>
    public Type Type { get; }
}
