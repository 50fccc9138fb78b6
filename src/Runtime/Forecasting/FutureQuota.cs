using RateGen.Limiting;

namespace RateGen.Forecasting;

/// <summary>A quota whose caller goes on when it resets.</summary>
/// <param name="title">How messages call the limit.</param>
/// <param name="remaining">How many permits are left.</param>
/// <param name="size">How many a period holds.</param>
/// <param name="resetAt">When the present period ends; <see cref="LimitConstants.Unknown"/>: never.</param>
/// <param name="next">The end of the period that begins at a time.</param>
internal sealed class FutureQuota(string title, long remaining, long size, long resetAt, Func<long, long> next) : FutureLimit(title)
{
    private long _remaining = remaining, _resetAt = resetAt;

    public override long Next(long time)
    {
        Turn(time);
        return _remaining > 0 ? time : _resetAt;
    }

    public override long Free(long time)
    {
        Turn(time);
        return _remaining;
    }

    public override void Take(long time, long permits) => _remaining -= permits;

    private void Turn(long time)
    {
        while (time >= _resetAt && _resetAt != LimitConstants.Unknown)
        {
            _remaining = size;
            _resetAt = next(_resetAt);
        }
    }
}
