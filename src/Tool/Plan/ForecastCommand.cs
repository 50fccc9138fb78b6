using System.CommandLine;
using System.Globalization;
using RateGen.Generator.Models;
using RateGen.Generator.Specs;

namespace RateGen.Tool.Plan;

/// <summary><c>plan forecast</c>: how long a number of requests takes on each plan, and what it costs.</summary>
internal static class ForecastCommand
{
    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = "The folder of one API, for example api-specs/hypersearchx." };
        Option<long> requests = new("--requests", "-n") { Description = "How many requests; from 1.", Required = true };
        requests.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<long>() < 1)
            {
                result.AddError("--requests must be 1 or more.");
            }
        });
        Command command = new("forecast", "Tells how long a number of requests takes on each plan at full speed, and what it costs.") { folder, requests };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetValue(requests), result.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string folder, long requests, TextWriter output)
    {
        if (!File.Exists(Path.Combine(folder, SpecFolders.Plans)))
        {
            throw new ToolException($"the folder '{folder}' has no {SpecFolders.Plans}; name the folder of one API, for example api-specs/hypersearchx");
        }

        PlansFile file = SpecFolders.ReadPlans(folder);
        if (file.Plans is not { } plans)
        {
            throw new ToolException($"'{Path.Combine(folder, SpecFolders.Plans)}' cannot be used, because {file.Mistakes[0].Problem}; run 'dotnet rategen spec check {folder}'");
        }

        List<string[]> rows = [["plan", "time", "cost", "limits"]];
        foreach (PlanModel plan in plans.Plans)
        {
            PlanForecast forecast = PlanForecast.Of(plan, plans.Shared, requests);
            rows.Add([plan.Name, forecast.Time, forecast.Cost, string.Join("; ", plan.Rates.Select(PlanText.Describe).Concat(plan.Quotas.Select(PlanText.Describe)))]);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requests:N0} requests to {plans.Api}"));
        int[] widths = [.. Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine($"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3]}".TrimEnd());
        }

        return ExitCodes.Done;
    }
}
