using System.Globalization;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>How long a call may take and how many may wait before it: what the options of the client say.</summary>
internal sealed class CallBounds
{
    /// <summary>The longest time that a timer takes.</summary>
    private static readonly TimeSpan s_longestDeadline = TimeSpan.FromDays(49);

    private readonly TimeProvider _clock;
    private readonly TimeSpan? _deadline;
    private readonly TimeSpan? _timeout;
    private readonly int? _queueLimit;

    public CallBounds(ApiClientOptions options)
    {
        if (options.QueueLimit < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.QueueLimit, "ApiClientOptions.QueueLimit must not be negative. 0 lets no call wait, null any number.");
        }

        Check(options.Deadline, "ApiClientOptions.Deadline", "calls");
        Check(options.Timeout, "ApiClientOptions.Timeout", "attempts");
        _clock = options.TimeProvider;
        _queueLimit = options.QueueLimit;
        _deadline = options.Deadline;
        _timeout = options.Timeout;
    }

    /// <summary>How long a call may take; null: any time.</summary>
    public TimeSpan? DeadlineOf(Call call) => Shorter(Shorter(call.Operation.Deadline, _deadline), call.Options?.Deadline);

    /// <summary>The time of an attempt that begins now; null: any time.</summary>
    public AttemptTimeout? StartAttempt(Call call, CancellationToken cancellationToken)
        => Shorter(Shorter(call.Operation.Timeout, _timeout), call.Options?.Timeout) is { } timeout ? new(timeout, _clock, cancellationToken) : null;

    /// <summary>What an attempt asks of its limits.</summary>
    /// <param name="call">The call.</param>
    /// <param name="firstArrival">When an earlier attempt of the call arrived at its limits; 0 when there was none.</param>
    public PermitRequest Request(Call call, long firstArrival) => new()
    {
        Permits = Math.Max(1, call.Operation.Permits), // A free call is a call all the same.
        FirstArrival = firstArrival,
        QueueLimit = firstArrival == 0 ? call.Options?.QueueLimit ?? _queueLimit : null, // A call that is under way is not turned away.
        Deadline = Left(call, firstArrival),
        Priority = call.Options?.Priority ?? 0,
    };

    /// <summary>What a call throws whose deadline passed while it was under way.</summary>
    public static TimeoutException Passed(string method, TimeSpan deadline, Exception reason) => new(
        string.Create(CultureInfo.InvariantCulture, $"{method} did not end within its deadline of {deadline.TotalSeconds:0.###} s, waits included. Raise [Deadline], ApiClientOptions.Deadline or ApiCallOptions.Deadline, or send fewer calls at once."),
        reason);

    /// <summary>How long a call may still take; null: any time.</summary>
    /// <param name="call">The call.</param>
    /// <param name="startedAt">When it was made.</param>
    public TimeSpan? Left(Call call, long startedAt) => DeadlineOf(call) is { } deadline ? Left(deadline, startedAt) : null;

    /// <summary>Refuses a time that cannot be meant.</summary>
    public static void Check(TimeSpan? time, string option, string what)
    {
        if (time is { } value && (value <= TimeSpan.Zero || value > s_longestDeadline))
        {
            throw new ArgumentOutOfRangeException("options", value, $"{option} must be longer than zero and at most 49 days. Null gives {what} any time.");
        }
    }

    private static TimeSpan? Shorter(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    private TimeSpan Left(TimeSpan deadline, long firstArrival)
    {
        TimeSpan left = firstArrival == 0 ? deadline : deadline - _clock.GetElapsedTime(firstArrival);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
