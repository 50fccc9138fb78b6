using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the members that can only throw.</summary>
internal static class FaultyMemberEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model)
    {
        foreach (FaultyMemberModel member in model.FaultyMembers)
        {
            string fault = Throw(member.Id, member.Member);
            string body = member.Kind switch
            {
                FaultyMemberKind.Method or FaultyMemberKind.Getter => $" => {fault};",
                FaultyMemberKind.Setter => $" {{ set => {fault}; }}",
                FaultyMemberKind.Initializer => $" {{ init => {fault}; }}",
                FaultyMemberKind.GetterAndSetter => $" {{ get => {fault}; set => {fault}; }}",
                FaultyMemberKind.GetterAndInitializer => $" {{ get => {fault}; init => {fault}; }}",
                FaultyMemberKind.Event => $" {{ add => {fault}; remove => {fault}; }}",
            };
            writer.Line();
            writer.Write(member.Declaration + body);
        }
    }

    /// <summary>The expression that throws an error's id.</summary>
    public static string Throw(string id, string subject) => "throw new global::System.NotSupportedException(" + CSharpLiteral.Of(id == "CS"
        ? $"The declaration of {subject} does not compile."
        : $"{id}: the declaration of {subject} has an error, see https://github.com/rategen/rategen/blob/main/docs/diagnostics/{id}.md") + ")";
}
