namespace RateGen;

/// <summary>Bounds one attempt of a call: sending the request and reading its response. Waits for permits and pauses do not count.</summary>
/// <param name="milliseconds">At least 1.</param>
/// <remarks>
/// On the interface it holds for every method without one of its own. An attempt that takes longer is cancelled and counts as sent with an unknown
/// outcome; a call that is not repeated then throws a <see cref="System.Threading.Tasks.TaskCanceledException"/> with an inner
/// <see cref="TimeoutException"/>, as <c>HttpClient.Timeout</c> does, which holds beside it: the shorter wins. For streams and items it ends when the
/// headers have arrived. The whole call is bounded by <see cref="DeadlineAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, Inherited = false)]
public sealed class TimeoutAttribute(int milliseconds) : Attribute
{
    /// <summary>How long an attempt may take, in milliseconds.</summary>
    public int Milliseconds { get; } = milliseconds;
}
