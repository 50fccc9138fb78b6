using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the class of an interface that has an error itself: it cannot be created.</summary>
internal static class FaultyClientEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model)
    {
        string fault = FaultyMemberEmitter.Throw(model.Fault!, model.Names.DisplayName);
        ClassEmitter.Open(writer, model, "Its declaration has an error: it cannot be created.");
        writer.Write($"internal {model.Names.Client}({RuntimeNames.HttpClient}? httpClient, {RuntimeNames.Options} options) => {fault};");
        FaultyMemberEmitter.Emit(writer, model);
        writer.Close();
    }
}
