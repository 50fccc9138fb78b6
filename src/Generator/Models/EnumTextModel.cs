namespace RateGen.Generator.Models;

/// <summary>A method that writes an enum by its names on the wire.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Type">The fully qualified type of the enum.</param>
/// <param name="Format">The .NET format string for members without such a name, or null.</param>
/// <param name="Members">The members that have one.</param>
internal sealed record EnumTextModel(string Name, string Type, string? Format, EquatableArray<EnumMemberModel> Members);

/// <summary>A member of an enum and its name on the wire.</summary>
internal sealed record EnumMemberModel(string Name, string Wire);
