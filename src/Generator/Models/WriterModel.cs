namespace RateGen.Generator.Models;

/// <summary>A method that writes the members of an object to a query or form.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Type">The fully qualified type of the object.</param>
/// <param name="Members">Its members, in order.</param>
internal sealed record WriterModel(string Name, string Type, EquatableArray<StepModel> Members);
