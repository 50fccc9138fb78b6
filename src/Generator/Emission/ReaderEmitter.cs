using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Names what reads the response of an operation: a field for JSON and for bodies with status and headers, else a reader of the runtime.</summary>
internal static class ReaderEmitter
{
    /// <summary>The reader as an argument; null when nothing is read.</summary>
    public static string? Argument(OperationModel operation, HelperNames helpers) => operation switch
    {
        { Reader: { } reader } => reader.Json is { IsOpen: true } ? Value(reader, helpers) : reader.Field,
        { Head: not ResponseHead.None } => Runtime("Head"),
        _ => Body(operation.Form, operation.Response, helpers),
    };

    /// <summary>The type of a reader's field.</summary>
    public static string Type(ReaderModel reader)
        => $"{RuntimeNames.Services}.ResponseReader<global::RateGen.{(reader.Head == ResponseHead.Class ? "ApiResponse" : "IApiResponse")}<{reader.Type}>>";

    /// <summary>The value of a reader's field.</summary>
    public static string Value(ReaderModel reader, HelperNames helpers)
        => Runtime($"{(reader.Head == ResponseHead.Class ? "WithHead" : "WithHeadAsInterface")}<{reader.Type}>({Body(reader.Form, reader.Json, helpers)})");

    private static string? Body(ResponseForm form, JsonTypeModel? json, HelperNames helpers) => form switch
    {
        ResponseForm.Nothing or ResponseForm.Request => null,
        ResponseForm.Json or ResponseForm.Items or ResponseForm.Pages => helpers.Format(json!),
        _ => Runtime(form.ToString()),
    };

    private static string Runtime(string member) => $"{RuntimeNames.Services}.ResponseReader.{member}";
}
