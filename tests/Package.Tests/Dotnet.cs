using System.Diagnostics;

namespace RateGen.Package.Tests;

/// <summary>Runs a program and returns what it printed; a test never waits for one longer than ten minutes.</summary>
internal static class Dotnet
{
    public static Task<Output> RunAsync(string folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments, []);

    public static async Task<Output> RunAsync(string folder, string program, string[] arguments, Dictionary<string, string> environment)
    {
        using CancellationTokenSource timeout = new(TimeSpan.FromMinutes(10));
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // What a newcomer's shell does not have: the settings of the build that runs this test.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0"; // Short runs: what the runtime would learn of them is not worth its price.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new Output(process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}

internal sealed record Output(int ExitCode, string Text)
{
    public Output EnsureSuccess()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:\n{Text}");
        return this;
    }
}
