namespace RateGen;

/// <summary>Says that a response means "used up": it is never retried.</summary>
/// <param name="status">The HTTP status, from 400 to 599.</param>
/// <remarks>
/// With <see cref="Quota"/> the call throws <c>QuotaExceededException</c>; without it 402 throws <c>InsufficientBalanceException</c> and any other status
/// <c>ApiException</c>. Those with a condition are asked first; one without takes what is left. On a method it adds to the interface's and is asked before them.
/// </remarks>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ExhaustedAttribute(int status) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The name of the quota that is used up: later calls fail at once until it resets. Default: none.</summary>
    public string? Quota { get; set; }

    /// <summary>Which responses are meant, as in <see cref="RetryOn429Attribute.When"/>. Default: all of that status.</summary>
    public string? When { get; set; }

    /// <summary>Which responses are meant, by a header, as in <see cref="RetryOn429Attribute.WhenHeader"/>. Default: all of that status.</summary>
    public string? WhenHeader { get; set; }
}
