namespace RateGen.Generator.Models;

/// <summary>The members of a client: those that send requests, and those that can only throw.</summary>
internal sealed record MembersModel(EquatableArray<OperationModel> Operations, EquatableArray<PropertyModel> Properties, EquatableArray<FaultyMemberModel> FaultyMembers);
