using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the methods that turn objects and enums into text, once for each type.</summary>
internal static class WriterEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model, HelperNames helpers)
    {
        foreach (WriterModel type in model.Writers)
        {
            string members = string.Concat(type.Members.Select(member => "\n        " + StepEmitter.Call(member, helpers, static source => source, isMember: true)));
            writer.Write($"""

                private static {RuntimeNames.Services}.RequestBuilder {type.Name}({RuntimeNames.Services}.RequestBuilder request, {RuntimeNames.Services}.QueryScope at, {type.Type} value)
                    => request{members};
                """);
        }

        foreach (EnumTextModel type in model.EnumTexts)
        {
            writer.Line();
            writer.Open($"private static string? {type.Name}({type.Type}? value) => value switch");
            foreach (EnumMemberModel member in type.Members)
            {
                writer.Write($"{type.Type}.{member.Name} => {CSharpLiteral.Of(member.Wire)},");
            }

            writer.Write($"_ => value?.ToString({(type.Format is { } format ? CSharpLiteral.Of(format) : "")}),");
            writer.Close("};");
        }
    }
}
