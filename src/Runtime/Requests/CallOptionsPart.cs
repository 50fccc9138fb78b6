using RateGen.Http;
using RateGen.Limiting;

namespace RateGen.Requests;

/// <summary>What the call says of its own bounds. It is not sent.</summary>
internal sealed class CallOptionsPart : RequestPart
{
    private readonly ApiCallOptions _options;

    public CallOptionsPart(ApiCallOptions options)
    {
        if (Math.Abs((long)options.Priority) > LimitConstants.LargestPriority)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Priority, "ApiCallOptions.Priority must be from -100 to 100.");
        }

        if (options.QueueLimit < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.QueueLimit, "ApiCallOptions.QueueLimit must not be negative. 0: the call does not wait; null: as the client says.");
        }

        CallBounds.Check(options.Deadline, "ApiCallOptions.Deadline", "the call");
        CallBounds.Check(options.Timeout, "ApiCallOptions.Timeout", "attempts");
        _options = options;
    }

    public override void Apply(HttpRequestMessage request)
    {
    }

    /// <summary>The options among the parts of a call; null when it has none.</summary>
    public static ApiCallOptions? Of(RequestPart? last)
    {
        for (RequestPart? part = last; part is not null; part = part.Before)
        {
            if (part is CallOptionsPart own)
            {
                return own._options;
            }
        }

        return null;
    }
}
