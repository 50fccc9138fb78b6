namespace RateGen.Limiting;

/// <summary>One granted permit. Exactly one of <see cref="Complete"/>, <see cref="Fail"/> and <see cref="Cancel"/> ends it; what comes later does nothing.</summary>
/// <remarks>Thread-safe. The default value belongs to no limit, and all its methods do nothing. A permit that is never ended keeps its slot.</remarks>
public readonly struct Permit
{
    private readonly PermitRecord? _record;
    private readonly int _generation;
    private readonly long _waited, _grantedAt;

    internal Permit(PermitRecord record, long firstArrival, long waited)
    {
        _record = record;
        _generation = record.Generation;
        _waited = waited;
        FirstArrival = firstArrival;
        _grantedAt = record.GrantedAt;
    }

    /// <summary>When the call asked for its first permit: hand it to <see cref="PermitRequest.FirstArrival"/> when the call is repeated.</summary>
    public long FirstArrival { get; }

    /// <summary>How long the call waited for this permit.</summary>
    public TimeSpan Waited => _record is null || _waited == 0 ? TimeSpan.Zero : _record.Domain.Clock.ToTimeSpan(_waited);

    /// <summary>When it was granted, in timestamp units; null when it belongs to no limit.</summary>
    internal long? GrantedAt => _record is null ? null : _grantedAt;

    /// <summary>The call is being sent: its round trip is measured from here. Call it directly before sending; without it the round trip teaches nothing.</summary>
    public void Sent() => _record?.Sent(_generation);

    /// <summary>The same, for who does nothing else between the grant and sending: the time of a grant without a wait serves, and the clock is not asked again.</summary>
    internal void SentAtOnce()
    {
        if (_waited != 0)
        {
            Sent();
            return;
        }

        _record?.SentWhenGranted(_generation);
    }

    /// <summary>The response headers arrived. The slot is free again one window after the provider can have counted the call.</summary>
    public void Complete() => _record?.End(_generation, PermitEnd.Completed);

    /// <summary>The call failed after it may have left. The slot is free again one window from now.</summary>
    public void Fail() => _record?.End(_generation, PermitEnd.Failed);

    /// <summary>The call surely never left: connection refused, no such host, cancelled before sending. The slot is free at once and quotas get the permit back.</summary>
    public void Cancel() => _record?.End(_generation, PermitEnd.Cancelled);
}
