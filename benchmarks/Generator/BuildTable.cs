using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RateGen.Benchmarks.Generator;

/// <summary>What a generator and its analyzers add to <c>dotnet build</c>: 100 clients of 10 operations. Build servers are off, so that the CPU time of a build is all there.</summary>
internal static class BuildTable
{
    private const int Clients = 100, Operations = 10;

    private const double Most = 1.4;

    public static async Task<int> WriteAsync(int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("rategen-build-").FullName;
        try
        {
            string runtime = $"""<Reference Include="{typeof(ApiClientOptions).Assembly.Location}" />""";
            string refit = $"""<Reference Include="{typeof(Refit.RestService).Assembly.Location}" />""";
            BuildMeter rateGen = new("RateGen, without its generator", folder, CorpusLibrary.RateGen, runtime);
            BuildMeter generated = new("RateGen", folder, CorpusLibrary.RateGen, runtime + Analyzer(GeneratorTable.Path("RateGenGenerator")), rateGen);
            BuildMeter written = new("RateGen, what its generator writes as sources", folder, CorpusLibrary.RateGen, runtime, rateGen);
            BuildMeter theirs = new("Refit 16.4, without its generator", folder, CorpusLibrary.Refit, refit);
            BuildMeter[] meters =
            [
                rateGen,
                generated,
                written,
                theirs,
                new("Refit 16.4", folder, CorpusLibrary.Refit, refit + Analyzer(GeneratorTable.Path("RefitGenerator")) + Analyzer(GeneratorTable.Path("RefitGenerator").Replace("InterfaceStubGeneratorV2", "Refit.Analyzers", StringComparison.Ordinal)), theirs),
            ];
            foreach (BuildMeter meter in meters)
            {
                await meter.PrepareAsync(Clients, Operations);
            }

            await generated.WriteSourcesAsync(written);
            for (int round = 0; round < rounds; round++)
            {
                for (int i = 0; i < meters.Length; i++)
                {
                    await meters[(round + i) % meters.Length].MeasureAsync();
                }
            }

            StringBuilder text = new();
            text.Append(CultureInfo.InvariantCulture, $"{Clients} clients of {Operations} operations, median of {rounds} builds without build servers.\n\n| build | CPU s | × without | ≤ {Most:F1} | dll KB |\n|---|--:|--:|---|--:|\n");
            Verdict verdict = new();
            foreach (BuildMeter meter in meters)
            {
                double times = meter.Seconds / meter.Without.Seconds;
                text.Append(CultureInfo.InvariantCulture, $"| {meter.Name} | {meter.Seconds:F1} | {times:F2} | {(meter == generated ? verdict.Of(times <= Most) : "")} | {meter.Kilobytes:N0} |\n");
            }

            DocsSection.Write("performance.md", "build", text.ToString());
            return verdict.AllHold ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Analyzer(string path) => $"""<Analyzer Include="{path}" />""";

    /// <summary>One project and the CPU time of its builds.</summary>
    private sealed class BuildMeter(string name, string folder, CorpusLibrary library, string items, BuildMeter? without = null)
    {
        private readonly string _folder = Path.Combine(folder, string.Concat(name.Where(char.IsLetterOrDigit)));
        private readonly List<double> _seconds = [];

        public string Name => name;

        /// <summary>The same build without a generator.</summary>
        public BuildMeter Without => without ?? this;

        public double Seconds => _seconds.Order().ElementAt(_seconds.Count / 2);

        public long Kilobytes => new FileInfo(Path.Combine(_folder, "bin", "Debug", "net10.0", "Clients.dll")).Length / 1024;

        public async Task PrepareAsync(int clients, int operations)
        {
            Directory.CreateDirectory(_folder);
            await File.WriteAllTextAsync(Path.Combine(_folder, "Clients.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><LangVersion>14</LangVersion><Nullable>enable</Nullable><NuGetAudit>false</NuGetAudit></PropertyGroup>
                  <ItemGroup>{items}</ItemGroup>
                </Project>
                """);
            for (int i = 0; i < clients; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(_folder, $"Client{i}.cs"), library.Client(i, operations));
            }

            await RunAsync("dotnet restore -v q");
        }

        /// <summary>Puts what the generator writes here among the sources of another project.</summary>
        public async Task WriteSourcesAsync(BuildMeter other)
            => await RunAsync($"dotnet build --no-restore -v q -nr:false -p:UseSharedCompilation=false -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath=../written && find ../written -name '*Client*.g.cs' -exec mv -t '{other._folder}' {{}} + && rm -r ../written");

        public async Task MeasureAsync()
            => _seconds.Add((await RunAsync("dotnet build --no-restore --no-incremental -v q -nr:false -p:UseSharedCompilation=false")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]
                .Split(' ').Sum(static part => double.Parse(part, CultureInfo.InvariantCulture)));

        /// <summary>What a command wrote, and after it the user and system time of it and its children.</summary>
        private async Task<string> RunAsync(string command)
        {
            using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%U %S'; {{ time {command}; }} 2>&1"])
            {
                WorkingDirectory = _folder,
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1" },
            })!;
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} in {_folder}:\n{output}");
        }
    }
}
