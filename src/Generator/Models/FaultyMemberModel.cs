namespace RateGen.Generator.Models;

/// <summary>A member with an error: implemented, so that the class compiles, by a body that throws.</summary>
/// <param name="Id">The id of its first error.</param>
/// <param name="Member">The member as messages name it.</param>
/// <param name="Declaration">The explicit implementation up to its body.</param>
/// <param name="Kind">The form of the body.</param>
internal sealed record FaultyMemberModel(string Id, string Member, string Declaration, FaultyMemberKind Kind);

/// <summary>The form of the body of a <see cref="FaultyMemberModel"/>.</summary>
internal enum FaultyMemberKind
{
    Method,
    Getter,
    Setter,
    Initializer,
    GetterAndSetter,
    GetterAndInitializer,
    Event,
}
