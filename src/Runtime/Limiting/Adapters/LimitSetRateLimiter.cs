using System.Threading.RateLimiting;

namespace RateGen.Limiting;

/// <summary>A <see cref="LimitSet"/> as a <see cref="RateLimiter"/>. Disposing a lease is the completion of its call: dispose it after the response.</summary>
/// <remarks>
/// The time from the grant to the disposal counts as the round trip. A lease disposed before the request was sent frees its slot too early for the
/// promise. Leases are allocated; the native calls of <see cref="LimitSet"/> cost nothing.
/// </remarks>
public sealed class LimitSetRateLimiter : RateLimiter
{
    private readonly LimitSet _limits;
    private readonly LimitSetRateLimiterOptions _options;
    private readonly OpenLeases _open;
    private readonly IdleClock _idle;
    private readonly CancellationTokenSource _disposal = new();
    private readonly CancellationToken _disposed;
    private long _queued, _granted, _refused, _expired;

    internal LimitSetRateLimiter(LimitSet limits, LimitSetRateLimiterOptions options)
    {
        LimitSetRateLimiterOptionsCheck.Throw(options);
        _limits = limits;
        _options = options;
        _open = new(limits.TimeProvider, options.LeaseTimeout, Expire);
        _idle = new(limits);
        _disposed = _disposal.Token;
    }

    /// <summary>
    /// Null until every slot is free, nothing waits and nothing is paused or learned, also by other users of the same limits; then for how long.
    /// What others did between two readings, and ended, is not seen.
    /// </summary>
    public override TimeSpan? IdleDuration => Interlocked.Read(ref _queued) > 0 ? null : _idle.Duration();

    /// <summary>How many leases were never disposed and were counted as failed calls at their time-out.</summary>
    public long ExpiredLeases => Interlocked.Read(ref _expired);

    /// <summary>The permits that are free now in all limits together, and what this limiter has done.</summary>
    /// <exception cref="ObjectDisposedException">The limiter was disposed.</exception>
    public override RateLimiterStatistics GetStatistics()
    {
        ThrowIfDisposed();
        return new()
        {
            CurrentAvailablePermits = _limits.Snapshot().Select(static limit => limit.Available).DefaultIfEmpty(long.MaxValue).Min(),
            CurrentQueuedCount = Interlocked.Read(ref _queued),
            TotalSuccessfulLeases = Interlocked.Read(ref _granted),
            TotalFailedLeases = Interlocked.Read(ref _refused),
        };
    }

    internal void Close(PermitLease lease)
    {
        _open.Remove(lease);
        _idle.Ended();
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        ThrowIfDisposed();
        ThrowIfTooMany(permitCount);
        return TryTake(permitCount) ?? Refuse("No permit is free.", () => Estimate(permitCount));
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        ThrowIfTooMany(permitCount);
        return TryTake(permitCount) is { } lease ? new(lease) : WaitAsync(permitCount, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_disposed.IsCancellationRequested)
        {
            _disposal.Cancel(); // Ends those who wait. Open leases go on: their calls are under way.
        }
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return default;
    }

    private RateLimitLease? TryTake(int permitCount)
    {
        if (permitCount == 0)
        {
            return _limits.IsFree(1) ? Grant(EmptyLease.Instance) : null;
        }

        return _limits.TryAcquire(permitCount, out Permit permit) ? Grant(permit) : null;
    }

    private async ValueTask<RateLimitLease> WaitAsync(int permitCount, CancellationToken cancellationToken)
    {
        using CancellationTokenSource? both = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed) : null;
        PermitRequest request = new() { Permits = Math.Max(1, permitCount), QueueLimit = _options.QueueLimit };
        Interlocked.Add(ref _queued, permitCount);
        try
        {
            Permit permit = await _limits.AcquireAsync(request, both?.Token ?? _disposed).ConfigureAwait(false);
            if (permitCount > 0)
            {
                return Grant(permit);
            }

            permit.Cancel(); // It only had to be free.
            return Grant(EmptyLease.Instance);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Refuse("The limiter was disposed while the call waited.", static () => null);
        }
        catch (RateLimitRejectedException rejection)
        {
            return Refuse(rejection.Message, () => rejection.Estimate);
        }
        catch (QuotaExceededException exceeded)
        {
            return Refuse(exceeded.Message, () => exceeded.ResetAt - _limits.TimeProvider.GetUtcNow());
        }
        finally
        {
            Interlocked.Add(ref _queued, -permitCount);
        }
    }

    private PermitLease Grant(in Permit permit)
    {
        permit.Sent();
        PermitLease lease = new(this, permit);
        _open.Add(lease);
        Interlocked.Increment(ref _granted);
        return lease;
    }

    private EmptyLease Grant(EmptyLease lease)
    {
        Interlocked.Increment(ref _granted);
        return lease;
    }

    private RefusedLease Refuse(string reason, Func<TimeSpan?> retryAfter)
    {
        Interlocked.Increment(ref _refused);
        return new(reason, () => retryAfter() is { } wait && wait > TimeSpan.Zero && wait != TimeSpan.MaxValue ? wait : null);
    }

    /// <summary>None when the limits were lowered below the request since.</summary>
    private TimeSpan? Estimate(int permitCount) => permitCount <= _limits.HeaviestCall() ? _limits.Estimate(Math.Max(1, permitCount)) : null;

    private void Expire(PermitLease lease)
    {
        if (lease.End(PermitEnd.Failed))
        {
            Interlocked.Increment(ref _expired);
            LeaseMeter.CountExpired();
            LimiterEvents.Log.LeaseExpired(_limits.ToString(), (int)Math.Ceiling(_options.LeaseTimeout.TotalSeconds));
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);

    private void ThrowIfTooMany(int permitCount)
    {
        if (permitCount > 1 && _limits.HeaviestCall() is var heaviest && permitCount > heaviest)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, $"The limits never grant more than {heaviest} permits at once. Ask for fewer.");
        }
    }
}
