namespace RateGen.Limiting;

/// <summary>Refuses requests that cannot be meant.</summary>
internal static class PermitRequestCheck
{
    public static void Throw(in PermitRequest request)
    {
        if (request.Permits < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Permits, "PermitRequest.Permits must be at least 1.");
        }

        if (request.FirstArrival < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.FirstArrival, "PermitRequest.FirstArrival must be the FirstArrival of an earlier permit, or 0.");
        }

        if (request.Deadline < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Deadline, "PermitRequest.Deadline must not be negative. Null means any time.");
        }

        if (Math.Abs(request.Priority) > LimitConstants.LargestPriority)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Priority, "PermitRequest.Priority must be from -100 to 100.");
        }

        if (request.QueueLimit < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.QueueLimit, "PermitRequest.QueueLimit must not be negative. Null means no bound.");
        }
    }
}
