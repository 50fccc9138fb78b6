using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the part of the interface: <c>Create</c> for people, <c>CreateClient</c> for generic code.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model)
    {
        ClientNames names = model.Names;
        string self = names.QualifiedInterface;
        string client = names.Client + names.TypeParameters;
        writer.Open($"partial interface {names.Interface}{names.TypeParameters} : {RuntimeNames.ApiClient}<{self}>");
        if (model.Create.WithOptions != CreateKind.Taken)
        {
            writer.Write($"""
                /// <summary>Creates a client over a connection pool of its own.</summary>
                static {New(model.Create.WithOptions)}{self} Create({RuntimeNames.Options} options) => new {client}(null, options);

                """);
        }

        if (model.Create.WithHttpClient != CreateKind.Taken)
        {
            writer.Write($"""
                /// <summary>Creates a client over <paramref name="httpClient"/>.</summary>
                static {New(model.Create.WithHttpClient)}{self} Create({RuntimeNames.HttpClient} httpClient, {RuntimeNames.Options} options) => new {client}(httpClient, options);

                """);
        }

        writer.Write($"static {self} {RuntimeNames.ApiClient}<{self}>.CreateClient({RuntimeNames.HttpClient}? httpClient, {RuntimeNames.Options} options) => new {client}(httpClient, options);");
        writer.Close();
    }

    private static string New(CreateKind kind) => kind == CreateKind.Hides ? "new " : "";
}
