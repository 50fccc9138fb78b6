using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the class of a client.</summary>
internal static class ClassEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model)
    {
        HelperNames helpers = HelperNames.For(model);
        JsonTypeModel[] types = [.. model.Operations.SelectMany(JsonTypes).Distinct()];
        ReaderModel[] readers = [.. model.Operations.Select(static operation => operation.Reader).OfType<ReaderModel>().Where(static reader => reader.Json is not { IsOpen: true }).Distinct()];
        Open(writer, model, RemarksText.OfClient(model));
        writer.Write($"private readonly {RuntimeNames.Services}.ApiPipeline {helpers.Pipeline};");
        foreach (JsonTypeModel type in types)
        {
            writer.Write($"private readonly {RuntimeNames.Services}.BodyFormat<{type.Type}> {type.Field};");
        }

        foreach (ReaderModel reader in readers)
        {
            writer.Write($"private readonly {ReaderEmitter.Type(reader)} {reader.Field};");
        }

        writer.Line();
        Constructor(writer, model, helpers, types, readers);
        writer.Write($"""

            {RuntimeNames.Services}.ApiPipeline? {RuntimeNames.ApiClient}.Pipeline => {helpers.Pipeline};
            """);
        foreach (OperationModel operation in model.Operations)
        {
            writer.Line();
            OperationEmitter.Emit(writer, operation, model, helpers);
        }

        PropertyEmitter.Emit(writer, model, helpers);
        FaultyMemberEmitter.Emit(writer, model);
        if (model.Operations.Count > 0)
        {
            writer.Write($"""

                private static {RuntimeNames.Services}.RequestBuilder {helpers.Request}({RuntimeNames.Services}.RequestBuilder request) => request;
                """);
        }

        WriterEmitter.Emit(writer, model, helpers);
        writer.Line();
        DeclarationEmitter.Emit(writer, model, helpers);
        PolicyEmitter.Emit(writer, model, helpers);
        writer.Close();
    }

    /// <summary>Writes the head of the class.</summary>
    public static void Open(CodeWriter writer, ClientModel model, string remarks)
    {
        ClientNames names = model.Names;
        writer.Write($"""
            /// <summary>Calls <see cref="{names.Reference}"/> over HTTP.</summary>
            /// <remarks>{remarks}</remarks>
            """);
        writer.Open($"""
            [global::System.CodeDom.Compiler.GeneratedCode("RateGen", "{ClientEmitter.Version}")]
            [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
            {names.Accessibility} sealed class {names.Client}{names.TypeParameters} : {names.QualifiedInterface}{names.Constraints}
            """);
    }

    private static void Constructor(CodeWriter writer, ClientModel model, HelperNames helpers, JsonTypeModel[] types, ReaderModel[] readers)
    {
        writer.Open($"internal {model.Names.Client}({RuntimeNames.HttpClient}? httpClient, {RuntimeNames.Options} options)");
        string format = model.JsonContext is { } context ? context + ".Default" : model.Serializer is { } serializer ? $"new {serializer}()" : $"{RuntimeNames.Services}.ReflectionJson.For(options)";
        writer.Write($"{helpers.Pipeline} = new({helpers.Client}, httpClient, options, {format});");
        foreach (JsonTypeModel type in types)
        {
            writer.Write($"{type.Field} = {helpers.Pipeline}.Format<{type.Type}>();");
        }

        foreach (ReaderModel reader in readers)
        {
            writer.Write($"{reader.Field} = {ReaderEmitter.Value(reader, helpers)};");
        }

        foreach (string error in ErrorBodies(model))
        {
            writer.Write($"_ = {helpers.Pipeline}.Format<{error}>(); // The body of an error: a type that cannot be read fails here, not in its place.");
        }

        writer.Close();
    }

    private static IEnumerable<string> ErrorBodies(ClientModel model)
        => model.Operations.SelectMany(static operation => operation.Responses?.Throws ?? default).Concat(model.Responses.Throws)
            .Where(static throws => !throws.IsException).Select(static throws => throws.Type).Distinct();

    private static IEnumerable<JsonTypeModel> JsonTypes(OperationModel operation)
        => operation.Steps.Select(static step => step.Json).Append(operation.Response).OfType<JsonTypeModel>().Where(static type => !type.IsOpen);
}
