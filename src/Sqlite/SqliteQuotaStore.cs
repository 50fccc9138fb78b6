using Microsoft.Data.Sqlite;

namespace RateGen.Quotas;

/// <summary>Counts quotas in a SQLite file: they survive restarts and crashes, and all processes of one machine that open the file share them.</summary>
/// <remarks>
/// <para>
/// Thread-safe. The file is opened by the first call that needs it and made when it is not there. Each step is one transaction
/// (<c>BEGIN IMMEDIATE</c>, write-ahead log, <c>synchronous=FULL</c>): what was granted has reached the disk.
/// </para>
/// <para>
/// Keep the file on a local disk: locks of network file systems do not hold. API keys are not in it, only their hashes. Dispose the store after
/// the last call: what was reserved and not used goes back.
/// </para>
/// </remarks>
public sealed class SqliteQuotaStore : IQuotaStore, IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteConnection? _connection;
    private bool _isDisposed;

    /// <summary>Names the file.</summary>
    /// <param name="path">Its path; its folder must exist.</param>
    /// <exception cref="ArgumentException">The path is empty, or names a database in memory.</exception>
    public SqliteQuotaStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (path.StartsWith(':') || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"\"{path}\" is no path of a file, and what SQLite holds in memory survives nothing. Name a file, or leave ApiClientOptions.QuotaStore out.", nameof(path));
        }

        Path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>How long a step waits for another process that holds the file before it fails; whole seconds, from 1. Default: 30 s.</summary>
    public TimeSpan BusyTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromSeconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    /// <exception cref="QuotaStoreException">The file cannot be read or written.</exception>
    public ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken)
        => new(RunAsync(connection => QuotaRows.Reserve(connection, period, permits, quota, report), cancellationToken));

    /// <inheritdoc />
    /// <exception cref="QuotaStoreException">The file cannot be written.</exception>
    public ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken)
        => new(RunAsync(connection => QuotaRows.Return(connection, period, permits), cancellationToken));

    /// <inheritdoc />
    /// <exception cref="QuotaStoreException">The file cannot be read.</exception>
    public ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken)
        => new(RunAsync(connection => WindowRows.Load(connection, limit, now), cancellationToken));

    /// <inheritdoc />
    /// <exception cref="QuotaStoreException">The file cannot be written.</exception>
    public ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new(RunAsync(connection => WindowRows.Save(connection, limit, owner, counts), cancellationToken));
    }

    /// <summary>Gives back what this process reserved and did not use, and closes the file. Later calls fail.</summary>
    /// <exception cref="QuotaStoreException">It could not be given back: it stays reserved. The file is closed all the same.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        try
        {
            await QuotaHoldings.ReturnAsync(this).ConfigureAwait(false);
        }
        finally
        {
            await _turn.WaitAsync().ConfigureAwait(false);
            _isDisposed = true;
            _connection?.Dispose();
            _connection = null;
            _turn.Release();
        }
    }

    /// <summary>As <see cref="DisposeAsync"/>; waits for it.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Makes the open file behave as one on a full disk, or as one that may not be written: for tests.</summary>
    internal void Execute(string sql) => _connection!.Execute(sql);

    /// <summary>One step at a time: SQLite works synchronously, so each runs on a pool thread.</summary>
    private async Task<T> RunAsync<T>(Func<SqliteConnection, T> step, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return await Task.Run(() => step(_connection ??= QuotaFile.Open(Path, BusyTimeout)), cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException failure)
        {
            // A connection that failed may be in any state; the next step opens the file anew.
            _connection?.Dispose();
            _connection = null;
            throw QuotaFileErrors.Explain(Path, BusyTimeout, failure);
        }
        finally
        {
            _turn.Release();
        }
    }
}
