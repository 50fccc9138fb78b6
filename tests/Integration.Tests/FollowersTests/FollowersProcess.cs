using System.Diagnostics;

namespace RateGen.Integration.Tests.FollowersTests;

/// <summary>The sample as a process of its own, with a folder of its own.</summary>
internal sealed class FollowersProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private readonly bool _ownsFolder;

    public FollowersProcess(params IEnumerable<string> arguments)
        : this(Directory.CreateTempSubdirectory("rategen-followers-").FullName, arguments)
        => _ownsFolder = true;

    private FollowersProcess(string folder, IEnumerable<string> arguments)
    {
        Folder = folder;
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Followers.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("HIKERAPI_KEY");
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public string Folder { get; }

    public string[] FollowerLines => File.ReadAllLines(Path.Combine(Folder, "followers.jsonl"));

    /// <summary>Whether the process was started to ignore SIGINT (Linux tells): a shell does that to its jobs in the background, and children inherit it.</summary>
    public bool IgnoresInterrupt
    {
        get
        {
            string status = $"/proc/{_process.Id}/status";
            string? ignored = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
            return ignored is not null && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;
        }
    }

    /// <summary>The file that says where the next run goes on.</summary>
    public string Checkpoint => Path.Combine(Folder, "followers.jsonl.checkpoint");

    /// <summary>A further process in the same folder. Disposed before this one.</summary>
    public FollowersProcess Again(params IEnumerable<string> arguments) => new(Folder, arguments);

    /// <summary>Ends it as a crash would: nothing is written any more.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>What Ctrl+C sends.</summary>
    public async Task InterruptAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string[] Output, string Errors)> EndAsync()
    {
        await _process.WaitForExitAsync();
        return (_process.ExitCode, (await _output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), (await _errors).Trim());
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
