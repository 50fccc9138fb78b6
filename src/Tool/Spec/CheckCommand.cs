using System.CommandLine;
using RateGen.Generator.Models;
using RateGen.Generator.Specs;

namespace RateGen.Tool.Spec;

/// <summary><c>spec check</c>: whether descriptions can be read, as the compiler reads them.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = "api-specs, or the folder of one API.", DefaultValueFactory = static _ => "api-specs" };
        Command command = new("check", "Checks plans.json and openapi.json as the compiler does. Exit code 1 when something is wrong.") { folder };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string folder, TextWriter output)
    {
        int mistakes = 0;
        foreach (string api in SpecFolders.Find(folder))
        {
            string plans = Path.Combine(api, SpecFolders.Plans), openApi = Path.Combine(api, SpecFolders.OpenApi);
            OpenApiIndex? index = File.Exists(openApi) ? SpecFolders.ReadOpenApi(api) : null;
            if (index?.Mistake is { } mistake)
            {
                Tell(openApi, mistake);
            }

            PlansFile? file = File.Exists(plans) ? SpecFolders.ReadPlans(api) : null;
            foreach (JsonMistake wrong in file?.Mistakes ?? [])
            {
                Tell(plans, wrong);
            }

            if (index is { Mistake: null } && file?.Plans?.Probe is { } probe && !index.Operations.ContainsKey(("GET", probe.Path)))
            {
                Tell(plans, new JsonMistake(default, 0, $"the probe GET {probe.Path} is no operation of {SpecFolders.OpenApi}"));
            }

            if (mistakes == 0)
            {
                output.WriteLine($"{SpecFolders.Id(api)}: {Count(file?.Plans?.Plans.Count ?? 0, "plan")}, {Count(index?.Operations.Count ?? 0, "operation")}, in order");
            }
        }

        return mistakes == 0 ? ExitCodes.Done : ExitCodes.Failed;

        // The form that editors and build servers make a link of.
        void Tell(string path, JsonMistake mistake)
        {
            mistakes++;
            output.WriteLine($"{path}({mistake.At.Line + 1},{mistake.At.Column + 1}): error RG5002: {mistake.Problem}");
        }
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
