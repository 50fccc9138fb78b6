using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RateGen.Tool.Spec;

/// <summary><c>spec import</c>: an OpenAPI description becomes a reduced one and an interface to start from.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "The OpenAPI description: 2.0 to 3.2, JSON or YAML." };
        Option<string> id = new("--id") { Description = "The id of the API: the name of its folder.", Required = true };
        Option<string> output = new("--output", "-o") { Description = "The folder that holds the folders of APIs.", DefaultValueFactory = static _ => "api-specs" };
        Option<string[]> operations = new("--operation") { Description = "An operation to keep, as \"GET /users/{id}\"; may be repeated. Default: all.", DefaultValueFactory = static _ => [] };
        Option<string> @namespace = new("--namespace") { Description = "The namespace of the interface.", DefaultValueFactory = static _ => "Clients" };
        Option<bool> force = new("--force") { Description = "Overwrite files that are there." };
        id.Validators.Add(static result =>
        {
            string? text = result.GetValueOrDefault<string>();
            if (text is null || text.Length == 0 || !text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') || text.All(static letter => letter == '.'))
            {
                result.AddError("--id must be letters, digits, '-', '_' and '.'.");
            }
        });
        Command command = new("import", "Reduces an OpenAPI description to what clients need, and writes an annotated interface to start from.") { file, id, output, operations, @namespace, force };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(file), result.GetRequiredValue(id), result.GetRequiredValue(output), result.GetRequiredValue(operations), result.GetRequiredValue(@namespace), result.GetValue(force),
            result.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, string id, string output, string[] operations, string @namespace, bool force, TextWriter console, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new ToolException($"the file '{file}' does not exist");
        }

        JsonObject document = await OpenApiLoader.LoadAsync(file, cancellationToken);
        HashSet<string> missing = new(operations, StringComparer.OrdinalIgnoreCase);
        string source = string.Create(CultureInfo.InvariantCulture, $"Reduced by 'dotnet rategen spec import' from {Path.GetFileName(file)}.");
        JsonObject reduced = OpenApiReduction.Reduce(document, (verb, path) => operations.Length == 0 || operations.Contains($"{verb} {path}", StringComparer.OrdinalIgnoreCase) && (missing.Remove($"{verb} {path}") || true), source);
        if (missing.Count > 0)
        {
            throw new ToolException($"'{file}' has no operation {string.Join(", ", missing.Order(StringComparer.Ordinal).Select(static name => $"\"{name}\""))}; write verb and path as the description does");
        }

        string folder = Path.Combine(output, id);
        string openApi = Path.Combine(folder, SpecFolders.OpenApi), code = Path.Combine(folder, InterfaceWriter.NameOf(id) + ".cs");
        if (!force && new[] { openApi, code }.FirstOrDefault(File.Exists) is { } there)
        {
            throw new ToolException($"'{there}' is there already; --force overwrites it");
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(openApi, reduced.ToJsonString(s_json).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n", cancellationToken);
        await File.WriteAllTextAsync(code, InterfaceWriter.Write(reduced, id, @namespace), cancellationToken);
        console.WriteLine($"{openApi}\n{code}\nAdd the limits that the provider documents to the interface, and its plans as {Path.Combine(folder, SpecFolders.Plans)}.");
        return ExitCodes.Done;
    }
}
