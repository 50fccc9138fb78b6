using System.Globalization;

namespace RateGen.Limiting;

/// <summary>Calls under way.</summary>
internal sealed class ConcurrencyState(ConcurrencyLimitOptions options, LimitDomain domain) : LimitState(options, domain)
{
    private int _permits = options.Permits;
    private int _inFlight;

    public override string Description => string.Create(CultureInfo.InvariantCulture, $"{options.Permits} at a time");

    public override long HeaviestCall => long.MaxValue; // Weights do not count here.

    public override long FreeAt(long now, int permits) => _inFlight < _permits ? now : LimitConstants.Unknown;

    public override void Take(long now, int permits) => _inFlight++;

    public override void Complete(long now, int permits, in RoundTrip roundTrip) => _inFlight--;

    public override void Fail(long now, int permits) => _inFlight--;

    public override void Cancel(long now, int permits) => _inFlight--;

    public override void Update(int permits, long now) => _permits = permits;

    /// <summary>Nobody knows when calls end: the estimate leaves them out.</summary>
    public override long Estimate(long now, long ahead, int permits) => now;

    public override bool IsIdle(long now) => _inFlight == 0 && Waiting == 0 && _permits == options.Permits;

    public override LimitSnapshot Snapshot(long now) => new()
    {
        Name = Name,
        Description = Description,
        Permits = _permits,
        Available = Math.Max(0, _permits - _inFlight),
        InFlight = _inFlight,
        Waiting = Waiting,
        NextPermitIn = _inFlight + Waiting < _permits ? TimeSpan.Zero : TimeSpan.MaxValue,
    };
}
