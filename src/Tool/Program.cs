using System.CommandLine;
using RateGen.Tool.Plan;
using RateGen.Tool.Spec;

namespace RateGen.Tool;

/// <summary><c>dotnet rategen</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        RootCommand root = new("Descriptions of APIs for RateGen clients: import them, check them, and forecast plans.")
        {
            new Command("spec", "Descriptions of APIs.") { ImportCommand.Create(), CheckCommand.Create() },
            new Command("plan", "Plans of APIs.") { ForecastCommand.Create() },
        };
        ParseResult result = root.Parse(arguments);
        try
        {
            int code = await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return result.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (ToolException exception)
        {
            await Console.Error.WriteLineAsync("rategen: " + exception.Message);
            return ExitCodes.Failed;
        }
    }
}
