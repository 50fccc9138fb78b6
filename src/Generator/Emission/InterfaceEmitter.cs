using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the part of the interface: <c>Create</c> for people, <c>CreateClient</c> for generic code.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model)
    {
        ClientNames names = model.Names;
        string self = names.QualifiedInterface;
        writer.Open($"partial interface {names.Interface}{names.TypeParameters} : {RuntimeNames.ApiClient}<{self}>");
        if (model.Create.WithOptions != CreateKind.Taken)
        {
            writer.Write($"""
                /// <summary>Creates a client over a connection pool of its own.</summary>
                static {New(model.Create.WithOptions)}{self} Create({RuntimeNames.Options} options) => {New(model, "null")};

                """);
        }

        if (model.Create.WithHttpClient != CreateKind.Taken)
        {
            writer.Write($"""
                /// <summary>Creates a client over <paramref name="httpClient"/>.</summary>
                static {New(model.Create.WithHttpClient)}{self} Create({RuntimeNames.HttpClient} httpClient, {RuntimeNames.Options} options) => {New(model, "httpClient")};

                """);
        }

        writer.Write($"static {self} {RuntimeNames.ApiClient}<{self}>.CreateClient({RuntimeNames.HttpClient}? httpClient, {RuntimeNames.Options} options) => {New(model, "httpClient")};");
        writer.Close();
    }

    private static string New(ClientModel model, string httpClient) => model.HasCompilerErrors
        ? "throw new global::System.NotSupportedException(\"The interface does not compile.\")"
        : $"new {model.Names.Client}{model.Names.TypeParameters}({httpClient}, options)";

    private static string New(CreateKind kind) => kind == CreateKind.Hides ? "new " : "";
}
