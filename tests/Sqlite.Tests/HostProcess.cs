using System.Diagnostics;
using System.Globalization;

namespace RateGen.Sqlite.Tests;

/// <summary>A process that uses a quota; see tests/QuotaHost.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _uses;

    public HostProcess(string quotaFile, string usesFile, long quota)
    {
        _uses = usesFile;
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "QuotaHost.dll"), quotaFile, usesFile, quota.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // Short lives: the faster start.
        _process = Process.Start(start)!;
    }

    /// <summary>Waits until the first permit is used.</summary>
    public async Task Started(CancellationToken cancellationToken)
        => Assert.Equal("started", await _process.StandardOutput.ReadLineAsync(cancellationToken));

    /// <summary>kill −9.</summary>
    public async Task Kill(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Waits until the quota is exceeded and the rest returned.</summary>
    public async Task Ended(CancellationToken cancellationToken)
    {
        await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, _process.ExitCode);
    }

    /// <summary>How many permits it used: each left one byte.</summary>
    public long Uses => File.Exists(_uses) ? new FileInfo(_uses).Length : 0;

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
