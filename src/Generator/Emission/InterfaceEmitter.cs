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
        string newOptions = model.Create.HidesOptions ? "new " : "";
        string newHttpClient = model.Create.HidesHttpClient ? "new " : "";
        writer.Open($"partial interface {names.Interface}{names.TypeParameters} : {RuntimeNames.ApiClient}<{self}>");
        writer.Write($"""
            /// <summary>Creates a client over a connection pool of its own.</summary>
            static {newOptions}{self} Create({RuntimeNames.Options} options) => new {client}(null, options);

            /// <summary>Creates a client over <paramref name="httpClient"/>.</summary>
            static {newHttpClient}{self} Create({RuntimeNames.HttpClient} httpClient, {RuntimeNames.Options} options) => new {client}(httpClient, options);

            static {self} {RuntimeNames.ApiClient}<{self}>.CreateClient({RuntimeNames.HttpClient}? httpClient, {RuntimeNames.Options} options) => new {client}(httpClient, options);
            """);
        writer.Close();
    }
}
